/**
 * The process that starts an installation, watches over it and stops it. It outlives the command that started it and
 * leaves its state in a file that the other commands read.
 */
@NullMarked
package org.goldthread.local.supervision;

import org.jspecify.annotations.NullMarked;
