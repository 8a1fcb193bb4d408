@NullMarked
package org.goldthread.dissemination.testing;

import org.jspecify.annotations.NullMarked;
