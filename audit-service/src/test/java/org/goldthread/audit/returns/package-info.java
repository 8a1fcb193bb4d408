@NullMarked
package org.goldthread.audit.returns;

import org.jspecify.annotations.NullMarked;
