@NullMarked
package org.goldthread.learning.activity;

import org.jspecify.annotations.NullMarked;
