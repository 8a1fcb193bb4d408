/** What the script {@code goldthread} can be told to do, one class a command. */
@NullMarked
package org.goldthread.local.command;

import org.jspecify.annotations.NullMarked;
