package org.goldthread.e2e;

import java.util.HashMap;
import java.util.Map;

/** A browser for one installation, which remembers who has signed in there. */
final class Chromium {

    static final int WIDE = 1280;
    static final int TELEPHONE = 375;

    private final Stack stack;
    private final Browsing browsing;
    private final Map<String, String> signedIn = new HashMap<>();

    Chromium(Stack stack, Browsing browsing) {
        this.stack = stack;
        this.browsing = browsing;
    }

    /** Somebody who has not signed in. */
    Visitor nobody(boolean scripts) {
        return browsing.visitor(stack, scripts, null);
    }

    /** Somebody who signs in through Keycloak's pages now. */
    Visitor signIn(String username) {
        Visitor visitor = nobody(true);
        visitor.signIn(username);
        return visitor;
    }

    /** Somebody who has signed in, in this test or an earlier one; scripts run. */
    Visitor as(String username) {
        return as(username, true);
    }

    /** Somebody who has signed in, in this test or an earlier one. */
    Visitor as(String username, boolean scripts) {
        String state = signedIn.get(username);
        if (state != null) {
            return browsing.visitor(stack, scripts, state);
        }
        Visitor visitor = nobody(scripts);
        visitor.signIn(username);
        signedIn.put(username, visitor.state());
        return visitor;
    }
}
