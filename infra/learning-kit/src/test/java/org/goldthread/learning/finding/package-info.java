@NullMarked
package org.goldthread.learning.finding;

import org.jspecify.annotations.NullMarked;
