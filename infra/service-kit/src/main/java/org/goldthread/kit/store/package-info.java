@NullMarked
package org.goldthread.kit.store;

import org.jspecify.annotations.NullMarked;
