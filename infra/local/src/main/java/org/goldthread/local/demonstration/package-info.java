/** The demonstration record: a thread played through the public API by the profile's demonstration people. */
@NullMarked
package org.goldthread.local.demonstration;

import org.jspecify.annotations.NullMarked;
