/** The library by page and by API. */
@NullMarked
package org.goldthread.dissemination.library.web;

import org.jspecify.annotations.NullMarked;
