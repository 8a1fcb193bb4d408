/** The gateway and the four services as processes: what each needs to know, and how each starts fast. */
@NullMarked
package org.goldthread.local.application;

import org.jspecify.annotations.NullMarked;
