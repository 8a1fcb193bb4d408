@NullMarked
package org.goldthread.audit.sheet;

import org.jspecify.annotations.NullMarked;
