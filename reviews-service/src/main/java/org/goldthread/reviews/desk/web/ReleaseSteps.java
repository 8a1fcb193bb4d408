package org.goldthread.reviews.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.desk.ReadingDesk;
import org.goldthread.reviews.report.Hold;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of each step from the desk to the public says and asks. */
@Component
class ReleaseSteps {

    private static final String SECOND_PERSON = "You proposed it yourself: a second person has to release it.";

    private final CurrentFramework framework;
    private final Addresses addresses;

    ReleaseSteps(CurrentFramework framework, Addresses addresses) {
        this.framework = framework;
        this.addresses = addresses;
    }

    /**
     * What a step asks.
     *
     * @param button its words; empty where the reader cannot take this step
     * @param fields names of the fields that this step has
     */
    record StepPage(
            String reference,
            String title,
            List<String> sentences,
            List<String> fields,
            List<Choice> kinds,
            List<Choice> holds,
            List<Choice> early,
            String reason,
            String button,
            boolean warning,
            List<Link> crumbs,
            String back) {}

    StepPage of(Actor actor, ReadingDesk.Desk desk, String step) {
        return switch (step) {
            case "copies" -> page(desk, "Advance copies", copies(desk), List.of("sentOn"), "", "Save the day", false);
            case "hold" ->
                page(
                        desk,
                        "Hold publication back",
                        List.of(
                                "Nothing is published while the hold stands. A proposal to publish is withdrawn.",
                                "The 5 and 15 working days of notification and rapid review are never held."),
                        List.of("from", "until", "reason"),
                        "Why? For example, criminal proceedings, an inquest",
                        "Hold it",
                        false);
            case "end-hold" ->
                page(
                        desk,
                        "End a hold",
                        List.of("From that day it may be published again."),
                        List.of("hold", "until"),
                        "",
                        "End the hold",
                        false);
            case "propose" ->
                page(
                        desk,
                        "Propose it for publication",
                        propose(desk),
                        List.of("kind", "reason"),
                        "Why? (if the improvements are published instead of the report, or a report that normally is not)",
                        "Propose it",
                        false);
            case "release" -> {
                Optional<String> against = againstReleasing(actor, desk);
                yield page(
                        desk,
                        "Release it",
                        against.map(List::of).orElseGet(() -> release(desk)),
                        List.of(),
                        "",
                        against.isPresent() ? "" : "Publish it now",
                        true);
            }
            default ->
                page(
                        desk,
                        "Take it down",
                        takeDown(desk),
                        staysUntil(desk) == null ? List.of("reason") : List.of("reason", "early"),
                        "Why? The public reads this",
                        "Take it down",
                        true);
        };
    }

    private static List<String> copies(ReadingDesk.Desk desk) {
        var clock = desk.rule().copies();
        return clock == null
                ? List.of("The framework asks for no advance copies of reviews of this type.")
                : List.of(
                        clock.name() + " (" + clock.basis() + ").",
                        "Enter the day on which version " + desk.report().number()
                                + " was sent. A later version has to be sent again.");
    }

    private static List<String> propose(ReadingDesk.Desk desk) {
        List<String> sentences = new ArrayList<>();
        var publication = desk.rule().publication();
        if (publication != null) {
            sentences.add(publication.text() + " (" + publication.basis() + ")");
        }
        sentences.add("A second person looks at it and releases it. Until then nothing is public.");
        return sentences;
    }

    /** Why this reader cannot release it today; the same is refused when it is tried. */
    private Optional<String> againstReleasing(Actor actor, ReadingDesk.Desk desk) {
        Proposal proposal = desk.report().publication().proposed();
        if (proposal == null) {
            return Optional.of("Nobody has proposed to publish this version.");
        }
        return proposal.by().subject().equals(actor.subject()) ? Optional.of(SECOND_PERSON) : early(desk);
    }

    /** How a second person finds the release in the list of tasks. */
    Tag turn(ReadingDesk.Desk desk) {
        return early(desk).isPresent() ? Tag.waiting("Advance copies first") : Tag.inProgress("Your turn");
    }

    /** Why the advance copies do not let it be released today, with the clause. */
    private Optional<String> early(ReadingDesk.Desk desk) {
        return desk.rule()
                .againstDay(
                        desk.report().publication().copiesOf(desk.report().number()),
                        framework.now().today())
                .map(why -> why.sentence() + ".");
    }

    private static List<String> release(ReadingDesk.Desk desk) {
        Proposal proposal = Objects.requireNonNull(desk.report().publication().proposed());
        List<String> sentences = new ArrayList<>();
        sentences.add(proposal.kind().words() + " of version " + proposal.version() + " is published, as the preview"
                + " shows it: on the public site, in the feed, as HTML and PDF.");
        if (proposal.reason() != null) {
            sentences.add("The reason given: " + proposal.reason());
        }
        sentences.add("Proposed on " + PageWords.date(proposal.by().at()) + ".");
        return sentences;
    }

    private static List<String> takeDown(ReadingDesk.Desk desk) {
        List<String> sentences = new ArrayList<>(List.of(
                "The public page then says that it was taken down, when and why. Copies that people saved stay."));
        LocalDate until = staysUntil(desk);
        if (until != null) {
            sentences.add("It should stay available until " + PageWords.date(until) + ".");
        }
        return sentences;
    }

    private static @Nullable LocalDate staysUntil(ReadingDesk.Desk desk) {
        Release released = desk.report().publication().released();
        return released == null ? null : released.availableUntil();
    }

    private StepPage page(
            ReadingDesk.Desk desk,
            String title,
            List<String> sentences,
            List<String> fields,
            String reason,
            String button,
            boolean warning) {
        String reference = desk.activity().reference().text();
        return new StepPage(
                reference,
                title,
                sentences,
                fields,
                java.util.Arrays.stream(Proposal.Kind.values())
                        .map(
                                kind -> Choice.of(kind.word(), kind.words())
                                        .hint(
                                                kind == Proposal.Kind.REPORT
                                                        ? "Every section, after what was decided at the desk"
                                                        : "What was learned, what is recommended, and the partnership’s response"))
                        .toList(),
                desk.report().publication().holds().stream()
                        .filter(hold -> hold.mayEnd(framework.now().today()))
                        .map(ReleaseSteps::choice)
                        .toList(),
                List.of(Choice.of("yes", "It has to go before that day")),
                reason,
                button,
                warning,
                addresses.crumbs(
                        Link.to(addresses.activity(reference), reference),
                        Link.to(path(desk), "Publication"),
                        Link.here(title)),
                path(desk));
    }

    private static Choice choice(Hold hold) {
        return Choice.of(hold.number().toString(), "Since " + PageWords.date(hold.from()) + ": " + hold.reason());
    }

    String path(ReadingDesk.Desk desk) {
        return addresses.activity(desk.activity().reference().text()) + "/publication";
    }
}
