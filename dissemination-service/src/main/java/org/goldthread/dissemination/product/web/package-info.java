/** Products by page and by API. */
@NullMarked
package org.goldthread.dissemination.product.web;

import org.jspecify.annotations.NullMarked;
