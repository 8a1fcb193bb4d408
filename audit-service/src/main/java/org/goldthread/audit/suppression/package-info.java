/** What of a table of counts may be shown to those who are not to know the few (A9, A10). */
@NullMarked
package org.goldthread.audit.suppression;

import org.jspecify.annotations.NullMarked;
