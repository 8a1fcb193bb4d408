/** Tools: what agencies are asked in an audit, as versioned documents (A3). */
@NullMarked
package org.goldthread.audit.tool;

import org.jspecify.annotations.NullMarked;
