@NullMarked
package org.goldthread.audit.programme;

import org.jspecify.annotations.NullMarked;
