/** The gateway's surroundings in tests: a provider, services, a store, a browser; all in this process. */
@NullMarked
package org.goldthread.gateway.testing;

import org.jspecify.annotations.NullMarked;
