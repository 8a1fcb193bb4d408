/** Themes and trends over everything that reviews and audits found (R18). */
@NullMarked
package org.goldthread.reviews.theme;

import org.jspecify.annotations.NullMarked;
