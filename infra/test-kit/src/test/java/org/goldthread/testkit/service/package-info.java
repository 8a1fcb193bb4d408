@NullMarked
package org.goldthread.testkit.service;

import org.jspecify.annotations.NullMarked;
