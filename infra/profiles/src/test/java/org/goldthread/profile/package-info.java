@NullMarked
package org.goldthread.profile;

import org.jspecify.annotations.NullMarked;
