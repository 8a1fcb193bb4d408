@NullMarked
package org.goldthread.dissemination.product;

import org.jspecify.annotations.NullMarked;
