/** Questions of a tool as forms: what auditors and practitioners are shown, and what they typed (A3, A7, A10). */
@NullMarked
package org.goldthread.audit.asking;

import org.jspecify.annotations.NullMarked;
