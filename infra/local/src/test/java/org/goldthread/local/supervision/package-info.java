@NullMarked
package org.goldthread.local.supervision;

import org.jspecify.annotations.NullMarked;
