/** Tests of the embedded store; {@code StoreContract} also runs on a real MongoDB. */
@NullMarked
package org.goldthread.embeddedmongo;

import org.jspecify.annotations.NullMarked;
