/** Tests of the pages' kit. */
@NullMarked
package org.goldthread.pages;

import org.jspecify.annotations.NullMarked;
