@NullMarked
package org.goldthread.kit.neighbour;

import org.jspecify.annotations.NullMarked;
