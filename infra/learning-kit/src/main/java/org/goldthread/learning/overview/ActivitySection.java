package org.goldthread.learning.overview;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.pages.component.Task;

/**
 * A part of an activity that one service has and the other has not, such as the requests to agencies of a review. A
 * bean of it puts its page into the sub-navigation and its tasks between today and closing; beans are shown in the
 * order of their {@code @Order}, between the overview and the findings.
 */
public interface ActivitySection {

    /** The name of its page's tab; part of its address. */
    String tab();

    /** What it is called in the sub-navigation. */
    String words();

    /** How it stands, such as "2 missing"; nothing where this activity has no such part or the reader may not see it. */
    Optional<String> stands(Actor actor, Activity activity);

    /**
     * What it still asks for before the activity may close.
     *
     * @param path the address of its page
     */
    default List<Task> tasks(Actor actor, Activity activity, String path) {
        return List.of();
    }

    /** The clocks that run on the activity, for its overview. */
    default List<ClockBar> clocks(Actor actor, Activity activity) {
        return List.of();
    }

    /**
     * A clock in words and as a bar.
     *
     * @param title what is due
     * @param words "Day 6 of 15, due 11 December 2026; no hold"
     * @param state as page-kit's clock knows it: {@code in-progress}, {@code soon}, {@code overdue}, {@code waiting},
     *     {@code done}
     */
    record ClockBar(String title, String words, int day, int of, String state) {}

    /** Why the activity may not close yet. */
    default Optional<Refusal.Rule> againstClosing(Activity activity) {
        return Optional.empty();
    }
}
