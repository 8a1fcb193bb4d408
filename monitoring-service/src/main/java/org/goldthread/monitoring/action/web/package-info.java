@NullMarked
package org.goldthread.monitoring.action.web;

import org.jspecify.annotations.NullMarked;
