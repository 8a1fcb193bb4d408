package org.goldthread.gateway.form;

import java.util.List;

/**
 * A form that was posted after the session had ended.
 *
 * @param path where it was posted to, with its query
 * @param multipart whether it was sent as {@code multipart/form-data}
 * @param filesLost whether files came with it, which are not kept
 * @param fields what was typed, in the form's order
 */
public record KeptForm(String path, boolean multipart, boolean filesLost, List<Field> fields) {

    /** One field. */
    public record Field(String name, String value) {}

    /** How it is to be sent again. */
    public String encoding() {
        return multipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }
}
