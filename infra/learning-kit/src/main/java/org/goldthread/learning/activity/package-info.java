/** A review, an audit or another activity that learning comes from (R1, A1, R16). */
@NullMarked
package org.goldthread.learning.activity;

import org.jspecify.annotations.NullMarked;
