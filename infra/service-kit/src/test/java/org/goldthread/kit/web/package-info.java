@NullMarked
package org.goldthread.kit.web;

import org.jspecify.annotations.NullMarked;
