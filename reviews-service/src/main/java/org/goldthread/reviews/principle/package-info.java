/** The principles of the framework, each with its evidence (R15; PSCB 2.1-2.2, STH). */
@NullMarked
package org.goldthread.reviews.principle;

import org.jspecify.annotations.NullMarked;
