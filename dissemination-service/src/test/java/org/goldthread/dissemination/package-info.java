@NullMarked
package org.goldthread.dissemination;

import org.jspecify.annotations.NullMarked;
