/** What the framework profile and the day say about what people enter. */
@NullMarked
package org.goldthread.learning.framework;

import org.jspecify.annotations.NullMarked;
