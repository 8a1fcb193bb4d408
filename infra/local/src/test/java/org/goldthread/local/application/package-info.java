@NullMarked
package org.goldthread.local.application;

import org.jspecify.annotations.NullMarked;
