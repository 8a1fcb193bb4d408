/** Questionnaires: the public page, the officer's pages and the API (A10). */
@NullMarked
package org.goldthread.audit.questionnaire.web;

import org.jspecify.annotations.NullMarked;
