/** One-minute guides and other products, written by the profile's templates and published (D3). */
@NullMarked
package org.goldthread.dissemination.product;

import org.jspecify.annotations.NullMarked;
