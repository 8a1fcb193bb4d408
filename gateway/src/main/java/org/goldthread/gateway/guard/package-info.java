/** What is refused, limited or marked before any service hears of a request. */
@NullMarked
package org.goldthread.gateway.guard;

import org.jspecify.annotations.NullMarked;
