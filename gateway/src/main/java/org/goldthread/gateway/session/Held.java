package org.goldthread.gateway.session;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/**
 * What a session may hold: nothing else is stored, and each under one type, so that what comes out of the store is
 * never of a type that the store chose.
 *
 * @param <T> its type
 */
public final class Held<T> {

    /** Who is signed in. */
    public static final Held<Person> PERSON = new Held<>("person", Person.class);

    /** Their tokens. */
    public static final Held<Tokens> TOKENS = new Held<>("tokens", Tokens.class);

    /** Sign-ins on their way. */
    public static final Held<PendingSignIns> SIGN_INS = new Held<>("signIns", PendingSignIns.class);

    /** The page that was asked for before signing in: a path with its query. */
    public static final Held<String> RETURN_TO = new Held<>("returnTo", String.class);

    /** The id of the form that was kept. */
    public static final Held<String> KEPT_FORM = new Held<>("keptForm", String.class);

    private final String name;
    private final Class<T> type;

    private Held(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    public String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    /** What the session holds under this name. */
    public Optional<T> in(WebSession session) {
        return Optional.ofNullable(session.getAttribute(name)).map(type::cast);
    }

    /** Holds it from now on; {@code null} takes it away. */
    public void put(WebSession session, @Nullable T value) {
        if (value == null) {
            session.getAttributes().remove(name);
        } else {
            session.getAttributes().put(name, value);
        }
    }

    static Optional<Held<?>> named(String name) {
        return Arrays.<Held<?>>asList(PERSON, TOKENS, SIGN_INS, RETURN_TO, KEPT_FORM).stream()
                .filter(held -> held.name.equals(name))
                .findFirst();
    }
}
