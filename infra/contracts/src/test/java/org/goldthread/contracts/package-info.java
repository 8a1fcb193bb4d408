@NullMarked
package org.goldthread.contracts;

import org.jspecify.annotations.NullMarked;
