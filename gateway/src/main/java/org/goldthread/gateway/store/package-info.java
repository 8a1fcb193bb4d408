/** The gateway's own database, and the seal that keeps what it holds unreadable. */
@NullMarked
package org.goldthread.gateway.store;

import org.jspecify.annotations.NullMarked;
