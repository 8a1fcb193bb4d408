/** The one door to Goldthread: what it is told, and how it starts. */
@NullMarked
package org.goldthread.gateway;

import org.jspecify.annotations.NullMarked;
