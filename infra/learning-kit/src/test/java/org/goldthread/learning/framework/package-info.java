@NullMarked
package org.goldthread.learning.framework;

import org.jspecify.annotations.NullMarked;
