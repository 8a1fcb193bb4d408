/** A partnership's Learning and Improvement Framework as data: the model, how it is read, and what refuses it (P1-P5). */
@NullMarked
package org.goldthread.profile;

import org.jspecify.annotations.NullMarked;
