@NullMarked
package org.goldthread.testkit.servers;

import org.jspecify.annotations.NullMarked;
