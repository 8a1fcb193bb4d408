/** Modifiable factors in child deaths, counted by domain (R18). */
@NullMarked
package org.goldthread.reviews.theme.factor;

import org.jspecify.annotations.NullMarked;
