package org.goldthread.kit.web;

import org.goldthread.kit.Refusal;

/**
 * Ends a page's request with the error page that fits a refusal which the form cannot show (nothing there, not
 * allowed). Only page controllers throw it.
 */
public final class PageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    public PageRefused(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
