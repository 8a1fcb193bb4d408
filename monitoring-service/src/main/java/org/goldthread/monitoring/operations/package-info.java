/** What this service could not take in, for partnership officers. */
@NullMarked
package org.goldthread.monitoring.operations;

import org.jspecify.annotations.NullMarked;
