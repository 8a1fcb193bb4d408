@org.jspecify.annotations.NullMarked
package org.goldthread.audit.suppression;
