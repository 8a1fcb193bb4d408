package org.goldthread.learning.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goldthread.learning.framework.Framework;
import org.goldthread.pages.component.Choice;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Theme;

/** What the profile offers to choose from, as forms show it. */
public final class Choices {

    private Choices() {}

    public static List<Choice> types(Framework framework) {
        return framework.types().stream()
                .map(type -> Choice.of(type.id(), type.name()).hint(type.description()))
                .toList();
    }

    /** The three statutory partners first, then by name. */
    public static List<Choice> agencies(Framework framework) {
        return framework.agencies().stream()
                .sorted(Comparator.comparing((Agency agency) -> agency.partner() == null)
                        .thenComparing(Agency::name))
                .map(agency -> Choice.of(agency.id(), agency.name()))
                .toList();
    }

    public static List<Choice> groups(Framework framework) {
        return framework.groups().stream()
                .map(group -> Choice.of(group.id(), group.name()))
                .toList();
    }

    public static List<Choice> priorities(Framework framework) {
        return framework.profile().priorities().stream()
                .map(priority -> Choice.of(priority.id(), priority.name()))
                .toList();
    }

    public static List<Choice> themes(Framework framework) {
        return framework.profile().themes().stream().map(Choices::theme).toList();
    }

    private static Choice theme(Theme theme) {
        Choice choice = Choice.of(theme.id(), theme.name());
        return theme.text() == null ? choice : choice.hint(theme.text());
    }

    /** With how far each reaches (SOL Appendix C). */
    public static List<Choice> audiences(Framework framework) {
        return framework.profile().audiences().stream()
                .map(audience -> {
                    String reach = reach(audience);
                    return Choice.of(audience.id(), audience.name())
                            .hint(audience.text() == null ? reach : reach + ". " + audience.text());
                })
                .toList();
    }

    /** How far an audience lies from the partnership, in words. */
    public static String reach(Audience audience) {
        return switch (audience.reach()) {
            case INTERNAL -> "Within the partnership";
            case WORKFORCE -> "Workforce";
            case EXTERNAL -> "Outside the partnership";
            case PUBLIC -> "General public";
        };
    }

    /** The same choices below one that stands for none of them. */
    public static List<Choice> orNone(String words, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(Choice.of("", words)));
        all.addAll(choices);
        return all;
    }
}
