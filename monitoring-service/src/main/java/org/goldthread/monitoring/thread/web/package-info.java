@NullMarked
package org.goldthread.monitoring.thread.web;

import org.jspecify.annotations.NullMarked;
