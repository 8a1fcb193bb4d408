package org.goldthread.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A part of the product in the navigation.
 *
 * @param service the service that has to be installed; empty for none in particular
 * @param below the paths that belong to it
 */
record Section(String words, String path, String service, List<String> below) {

    private static final Section HOME = new Section("Home", "/", "", List.of());
    private static final List<Section> ALL = List.of(
            HOME,
            new Section("Reviews", "/reviews", "reviews", List.of("/reviews")),
            new Section("Audits", "/audits", "audits", List.of("/audits")),
            new Section("Learning", "/dissemination", "dissemination", List.of("/dissemination")),
            new Section("Impact", "/impact", "monitoring", List.of("/impact", "/threads")));

    /** Home, and the sections of the installed services. */
    static List<Section> of(Collection<String> installed) {
        return ALL.stream()
                .filter(section -> section.equals(HOME) || installed.contains(section.service))
                .toList();
    }

    /** The section in which a path lies. */
    static Optional<Section> at(String path) {
        if (path.equals("/")) {
            return Optional.of(HOME);
        }
        return ALL.stream().filter(section -> section.covers(path)).findFirst();
    }

    private boolean covers(String path) {
        return below.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
