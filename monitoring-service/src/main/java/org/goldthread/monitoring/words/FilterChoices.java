package org.goldthread.monitoring.words;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldthread.kit.actor.Actor;
import org.goldthread.pages.component.Choice;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Component;

/** What the filters of lists offer. */
@Component
public class FilterChoices {

    private final Profile profile;

    FilterChoices(Profile profile) {
        this.profile = profile;
    }

    /** The agencies by name; empty for those who see only one. */
    public List<Choice> agencies(Actor actor) {
        return actor.seesAllAgencies()
                ? after(
                        "Any agency",
                        profile.agencies().stream()
                                .sorted(Comparator.comparing(Agency::name))
                                .map(agency -> Choice.of(agency.id(), agency.name())))
                : List.of();
    }

    public static <S> List<Choice> states(S[] states, Function<S, String> id, Function<S, String> words) {
        return after("Any state", Stream.of(states).map(state -> Choice.of(id.apply(state), words.apply(state))));
    }

    private static List<Choice> after(String any, Stream<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", any)), choices).toList();
    }
}
