/** The browsable catalogue of the services' API descriptions. */
@NullMarked
package org.goldthread.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
