/** Who may use which address. */
@NullMarked
package org.goldthread.learning.route;

import org.jspecify.annotations.NullMarked;
