package org.goldthread.learning.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goldthread.pages.Form;

/** Ids that a form sends; what is no id was not sent by our form and is left out. */
public final class FindingIds {

    private FindingIds() {}

    public static List<UUID> in(Form form, String field) {
        return form.texts(field).stream().flatMap(text -> id(text).stream()).toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Stream.of(text).map(UUID::fromString).findFirst();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
