/** Switches the kit on in a service. */
@NullMarked
package org.goldthread.learning.autoconfigure;

import org.jspecify.annotations.NullMarked;
