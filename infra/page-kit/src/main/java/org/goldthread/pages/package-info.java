/** What every page of Goldthread shares: the site's frame, forms and their problems, dates in words, assets. */
@NullMarked
package org.goldthread.pages;

import org.jspecify.annotations.NullMarked;
