@NullMarked
package org.goldthread.kit.time;

import org.jspecify.annotations.NullMarked;
