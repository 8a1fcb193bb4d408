@NullMarked
package org.goldthread.local.demonstration;

import org.jspecify.annotations.NullMarked;
