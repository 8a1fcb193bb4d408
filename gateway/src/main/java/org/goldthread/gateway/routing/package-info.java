/** Which path goes to which service, with which headers. */
@NullMarked
package org.goldthread.gateway.routing;

import org.jspecify.annotations.NullMarked;
