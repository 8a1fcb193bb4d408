@NullMarked
package org.goldthread.learning.document;

import org.jspecify.annotations.NullMarked;
