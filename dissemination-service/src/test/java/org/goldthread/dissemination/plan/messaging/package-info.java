@NullMarked
package org.goldthread.dissemination.plan.messaging;

import org.jspecify.annotations.NullMarked;
