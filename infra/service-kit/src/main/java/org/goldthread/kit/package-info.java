@NullMarked
package org.goldthread.kit;

import org.jspecify.annotations.NullMarked;
