/** Requests to agencies to pass learning on, and what they say they did (D6). */
@NullMarked
package org.goldthread.dissemination.cascade;

import org.jspecify.annotations.NullMarked;
