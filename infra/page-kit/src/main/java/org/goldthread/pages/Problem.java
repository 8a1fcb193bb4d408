package org.goldthread.pages;

import org.goldthread.pages.component.Ids;

/**
 * Something that is wrong with one answer.
 *
 * @param field the field's name; empty for a problem of the whole form
 * @param sentence what is wrong and how to put it right, in a sentence without full stop
 */
public record Problem(String field, String sentence) {

    /** The id of the control to which the summary links. */
    public String anchor() {
        return Ids.of(field);
    }
}
