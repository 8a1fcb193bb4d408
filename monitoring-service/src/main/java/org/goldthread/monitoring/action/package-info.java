/** Actions: a recommendation that one agency carries out, until the change is embedded (M1, M2). */
@NullMarked
package org.goldthread.monitoring.action;

import org.jspecify.annotations.NullMarked;
