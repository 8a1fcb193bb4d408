/** Learning reaches those who should learn from it: plans, products, the public site, cascades to agencies. */
@NullMarked
package org.goldthread.dissemination;

import org.jspecify.annotations.NullMarked;
