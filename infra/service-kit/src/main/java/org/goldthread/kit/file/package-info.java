/** Files that people and systems hand in: taken as a stream, known by their content, given out safely. */
@NullMarked
package org.goldthread.kit.file;

import org.jspecify.annotations.NullMarked;
