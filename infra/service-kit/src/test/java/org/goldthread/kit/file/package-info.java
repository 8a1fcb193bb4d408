@NullMarked
package org.goldthread.kit.file;

import org.jspecify.annotations.NullMarked;
