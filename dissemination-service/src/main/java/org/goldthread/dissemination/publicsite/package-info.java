/** The public site: no sign-in, no cookies (D4). */
@NullMarked
package org.goldthread.dissemination.publicsite;

import org.jspecify.annotations.NullMarked;
