/** Small immutable descriptions of page components, which the fragments in {@code templates/pages} draw. */
@NullMarked
package org.goldthread.pages.component;

import org.jspecify.annotations.NullMarked;
