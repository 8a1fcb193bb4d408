@NullMarked
package org.goldthread.learning.learningpoint;

import org.jspecify.annotations.NullMarked;
