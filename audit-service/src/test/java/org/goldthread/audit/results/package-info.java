@NullMarked
package org.goldthread.audit.results;

import org.jspecify.annotations.NullMarked;
