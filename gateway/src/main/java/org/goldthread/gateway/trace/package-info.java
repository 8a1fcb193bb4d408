/** The marks by which a request is found again, here and in the services. */
@NullMarked
package org.goldthread.gateway.trace;

import org.jspecify.annotations.NullMarked;
