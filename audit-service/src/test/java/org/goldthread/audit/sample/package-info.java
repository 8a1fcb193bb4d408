@NullMarked
package org.goldthread.audit.sample;

import org.jspecify.annotations.NullMarked;
