/** What was learned, as this service heard it (D1). */
@NullMarked
package org.goldthread.dissemination.library;

import org.jspecify.annotations.NullMarked;
