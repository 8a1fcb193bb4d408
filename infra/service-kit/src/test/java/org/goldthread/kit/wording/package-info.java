@NullMarked
package org.goldthread.kit.wording;

import org.jspecify.annotations.NullMarked;
