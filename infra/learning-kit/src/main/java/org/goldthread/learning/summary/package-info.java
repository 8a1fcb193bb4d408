/** The learning summary of an activity (R12, SOL Appendix B). */
@NullMarked
package org.goldthread.learning.summary;

import org.jspecify.annotations.NullMarked;
