@NullMarked
package org.goldthread.kit.operations;

import org.jspecify.annotations.NullMarked;
