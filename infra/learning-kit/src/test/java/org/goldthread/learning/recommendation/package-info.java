@NullMarked
package org.goldthread.learning.recommendation;

import org.jspecify.annotations.NullMarked;
