/** How the gateway itself answers: pages for people, problem details for programs. */
@NullMarked
package org.goldthread.gateway.answer;

import org.jspecify.annotations.NullMarked;
