/** Forms that were posted after the session had ended: kept, and offered again. */
@NullMarked
package org.goldthread.gateway.form;

import org.jspecify.annotations.NullMarked;
