@NullMarked
package org.goldthread.testkit;

import org.jspecify.annotations.NullMarked;
