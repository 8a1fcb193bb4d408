/** Words that several of the service's pages share. */
@NullMarked
package org.goldthread.audit.words;

import org.jspecify.annotations.NullMarked;
