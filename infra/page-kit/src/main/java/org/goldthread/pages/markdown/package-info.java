/** Text that people write in Markdown, made safe for every page and document. */
@NullMarked
package org.goldthread.pages.markdown;

import org.jspecify.annotations.NullMarked;
