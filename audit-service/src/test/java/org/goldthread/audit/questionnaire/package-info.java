@NullMarked
package org.goldthread.audit.questionnaire;

import org.jspecify.annotations.NullMarked;
