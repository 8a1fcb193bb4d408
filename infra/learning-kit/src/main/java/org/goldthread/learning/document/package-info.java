/** Documents that people take away: templates laid out as tagged PDF (R12, R14). */
@NullMarked
package org.goldthread.learning.document;

import org.jspecify.annotations.NullMarked;
