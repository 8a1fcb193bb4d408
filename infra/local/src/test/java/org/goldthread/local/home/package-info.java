@NullMarked
package org.goldthread.local.home;

import org.jspecify.annotations.NullMarked;
