/** A signed return that an agency takes from one partnership to another, so that it answers once (A5). */
@NullMarked
package org.goldthread.audit.portable;

import org.jspecify.annotations.NullMarked;
