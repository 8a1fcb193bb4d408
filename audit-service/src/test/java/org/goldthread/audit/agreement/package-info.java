@NullMarked
package org.goldthread.audit.agreement;

import org.jspecify.annotations.NullMarked;
