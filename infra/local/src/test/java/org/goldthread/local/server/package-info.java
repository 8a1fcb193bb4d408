@NullMarked
package org.goldthread.local.server;

import org.jspecify.annotations.NullMarked;
