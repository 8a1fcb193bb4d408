/** What should be learned from findings, and by whom (R12). */
@NullMarked
package org.goldthread.learning.learningpoint;

import org.jspecify.annotations.NullMarked;
