/** Commands, databases, collections and the wire in front of them. Internal. */
@NullMarked
package org.goldthread.embeddedmongo.server;

import org.jspecify.annotations.NullMarked;
