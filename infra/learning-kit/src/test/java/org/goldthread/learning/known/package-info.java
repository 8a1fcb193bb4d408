@NullMarked
package org.goldthread.learning.known;

import org.jspecify.annotations.NullMarked;
