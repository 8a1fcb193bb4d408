@NullMarked
package org.goldthread.kit.route;

import org.jspecify.annotations.NullMarked;
