package org.goldthread.learning.web;

import java.util.Optional;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Stage;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** How pages say how far something has come. */
public final class StageWords {

    private StageWords() {}

    public static Tag tag(Stage stage) {
        return switch (stage) {
            case DRAFT -> Tag.waiting("Draft");
            case AGREED -> Tag.done("Agreed");
        };
    }

    /** When it was agreed and by whom; nothing while it is a draft. */
    public static Optional<Row> agreed(By.@Nullable Mark mark) {
        return Optional.ofNullable(mark)
                .map(agreed -> Row.of(
                        "Agreed",
                        PageWords.date(agreed.at()) + " by "
                                + Role.of(agreed.role()).map(Role::words).orElse("a system")));
    }
}
