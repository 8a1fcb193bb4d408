@NullMarked
package org.goldthread.dissemination.plan;

import org.jspecify.annotations.NullMarked;
