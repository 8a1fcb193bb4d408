@NullMarked
package org.goldthread.kit.event;

import org.jspecify.annotations.NullMarked;
