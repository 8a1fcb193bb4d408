/** Pages and API of returns. */
@NullMarked
package org.goldthread.audit.returns.web;

import org.jspecify.annotations.NullMarked;
