/** Results of a round: heat map, distribution, gaps, trend, good practice (A9). */
@NullMarked
package org.goldthread.audit.results;

import org.jspecify.annotations.NullMarked;
