/** Cascades by page and by API. */
@NullMarked
package org.goldthread.dissemination.cascade.web;

import org.jspecify.annotations.NullMarked;
