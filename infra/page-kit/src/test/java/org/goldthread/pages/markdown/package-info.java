@NullMarked
package org.goldthread.pages.markdown;

import org.jspecify.annotations.NullMarked;
