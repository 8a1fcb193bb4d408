@NullMarked
package org.goldthread.kit.work;

import org.jspecify.annotations.NullMarked;
