@NullMarked
package org.goldthread.monitoring.inbox.web;

import org.jspecify.annotations.NullMarked;
