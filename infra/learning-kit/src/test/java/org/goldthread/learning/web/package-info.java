@NullMarked
package org.goldthread.learning.web;

import org.jspecify.annotations.NullMarked;
