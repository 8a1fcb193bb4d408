/** Dissemination plans, drafted from the profile's routing matrix and approved by the profile's group (D2). */
@NullMarked
package org.goldthread.dissemination.plan;

import org.jspecify.annotations.NullMarked;
