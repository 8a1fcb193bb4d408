@NullMarked
package org.goldthread.audit;

import org.jspecify.annotations.NullMarked;
