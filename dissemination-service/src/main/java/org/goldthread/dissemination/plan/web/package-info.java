/** Plans by page and by API. */
@NullMarked
package org.goldthread.dissemination.plan.web;

import org.jspecify.annotations.NullMarked;
