/** Learning from outside: yearly reports that others owe the partnership, and what inspectorates published (R16). */
@NullMarked
package org.goldthread.reviews.outside;

import org.jspecify.annotations.NullMarked;
