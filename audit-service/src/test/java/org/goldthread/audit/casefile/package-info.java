@NullMarked
package org.goldthread.audit.casefile;

import org.jspecify.annotations.NullMarked;
