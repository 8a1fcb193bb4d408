/** Questionnaires that practitioners answer by an anonymous link (A10). */
@NullMarked
package org.goldthread.audit.questionnaire;

import org.jspecify.annotations.NullMarked;
