@NullMarked
package org.goldthread.kit.autoconfigure;

import org.jspecify.annotations.NullMarked;
