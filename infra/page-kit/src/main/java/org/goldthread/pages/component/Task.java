package org.goldthread.pages.component;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a task list.
 *
 * @param href nothing while it cannot be started yet
 * @param status plain words, where no tag is needed ("Completed")
 */
public record Task(
        Part title,
        @Nullable String href,
        @Nullable Part hint,
        @Nullable Part status,
        @Nullable Tag tag,
        String classes) {

    /** Finished: plain words, so that what is left stands out. */
    public static Task completed(Object title, String href) {
        return new Task(Part.of(title), href, null, Part.of("Completed"), null, "");
    }

    public static Task of(Object title, String href, Tag tag) {
        return new Task(Part.of(title), href, null, null, tag, "");
    }

    public static Task cannotStartYet(Object title, String why) {
        return new Task(
                Part.of(title),
                null,
                Part.of(why),
                Part.of("Cannot start yet").classes("govuk-task-list__status--cannot-start-yet"),
                null,
                "");
    }

    public Task hint(Object words) {
        return new Task(title, href, Part.of(words), status, tag, classes);
    }
}
