/** What the controllers of the kit share. */
@NullMarked
package org.goldthread.learning.web;

import org.jspecify.annotations.NullMarked;
