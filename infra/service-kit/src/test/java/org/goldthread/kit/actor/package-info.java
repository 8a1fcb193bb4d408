@NullMarked
package org.goldthread.kit.actor;

import org.jspecify.annotations.NullMarked;
