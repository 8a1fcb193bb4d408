@NullMarked
package org.goldthread.dissemination.cascade;

import org.jspecify.annotations.NullMarked;
