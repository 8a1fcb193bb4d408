@NullMarked
package org.goldthread.audit.tool;

import org.jspecify.annotations.NullMarked;
