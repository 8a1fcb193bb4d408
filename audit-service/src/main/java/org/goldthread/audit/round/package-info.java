/** Rounds: an audit's tool, its agencies and its dates (A1, A4). */
@NullMarked
package org.goldthread.audit.round;

import org.jspecify.annotations.NullMarked;
