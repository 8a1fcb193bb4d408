package org.goldthread.reviews.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.conduct.ReviewRef;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in one review and how, and what life was like for the child (R9; PSCB 2.1.4-2.1.5).
 *
 * @param practitioners lines are changed and never removed, so that a number is never used twice
 * @param livedExperience null until the section is written
 */
public record Participation(
        @BsonId ParticipationId id,
        ReviewRef review,
        List<Practitioners> practitioners,
        List<FamilyMember> family,
        @Nullable LivedExperience livedExperience)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 2;

    static final int MOST_PRACTITIONERS = 300;
    static final int MOST_FAMILY = 50;

    public Participation {
        practitioners = practitioners == null ? List.of() : List.copyOf(practitioners);
        family = family == null ? List.of() : List.copyOf(family);
    }

    static Participation begin(ReviewRef review) {
        return new Participation(
                new ParticipationId(review.recordId("participation")), review, List.of(), List.of(), null);
    }

    /** Adds a line about practitioners. */
    Outcome<Decision<Participation>> add(NewPractitioners wanted, Framework framework, Mark by) {
        return wanted.check(framework).orElse(() -> {
            if (practitioners.size() >= MOST_PRACTITIONERS) {
                return full(MOST_PRACTITIONERS);
            }
            List<Practitioners> all = new ArrayList<>(practitioners);
            all.add(wanted.made("p" + (practitioners.size() + 1), framework, by));
            return Outcome.done(told(new Participation(id, review, all, family, livedExperience), by, List.of()));
        });
    }

    /** Changes a line about practitioners. */
    Outcome<Decision<Participation>> change(String line, NewPractitioners wanted, Framework framework, Mark by) {
        if (practitioners(line).isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        return wanted.check(framework)
                .orElse(() -> Outcome.done(told(
                        new Participation(
                                id,
                                review,
                                practitioners.stream()
                                        .map(each -> each.id().equals(line) ? wanted.made(line, framework, by) : each)
                                        .toList(),
                                family,
                                livedExperience),
                        by,
                        List.of())));
    }

    /** Adds a member of the family. */
    Outcome<Decision<Participation>> add(NewFamilyMember wanted, Framework framework, Mark by) {
        return wanted.check(framework.today()).orElse(() -> {
            if (family.size() >= MOST_FAMILY) {
                return full(MOST_FAMILY);
            }
            FamilyMember made = wanted.made("f" + (family.size() + 1), by);
            List<FamilyMember> all = new ArrayList<>(family);
            all.add(made);
            return Outcome.done(told(
                    new Participation(id, review, practitioners, all, livedExperience),
                    by,
                    made.waitsForFindings() ? List.of(shareDue(made)) : List.of()));
        });
    }

    /** Changes what is said of a member of the family. */
    Outcome<Decision<Participation>> change(String line, NewFamilyMember wanted, Framework framework, Mark by) {
        Optional<FamilyMember> found = family(line);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        return wanted.check(framework.today()).orElse(() -> {
            FamilyMember before = found.get();
            FamilyMember made = wanted.made(line, by);
            List<DomainEvent> work = new ArrayList<>();
            if (made.waitsForFindings() && !before.waitsForFindings()) {
                work.add(shareDue(made));
            } else if (before.waitsForFindings() && !made.waitsForFindings()) {
                work.add(settled(made, made.sharedOn() != null));
            }
            return Outcome.done(told(
                    new Participation(
                            id,
                            review,
                            practitioners,
                            family.stream()
                                    .map(each -> each.id().equals(line) ? made : each)
                                    .toList(),
                            livedExperience),
                    by,
                    work));
        });
    }

    /** Writes the section on the child's lived experience. */
    Outcome<Decision<Participation>> write(NewLivedExperience wanted, Mark by) {
        return wanted.check()
                .orElse(() -> Outcome.done(
                        told(new Participation(id, review, practitioners, family, wanted.made(by)), by, List.of())));
    }

    private Decision<Participation> told(Participation after, Mark by, List<DomainEvent> work) {
        List<DomainEvent> events = new ArrayList<>();
        if (!after.counts(day(by)).equals(counts(day(by)))) {
            events.add(after.counts(day(by)));
        }
        events.addAll(work);
        return new Decision<>(after, events);
    }

    private ParticipationRecorded counts(LocalDate on) {
        return new ParticipationRecorded(
                review.activity(),
                review.reference(),
                practitionersInvited(),
                practitionersTookPart(),
                agenciesTakingPart(),
                (int) family.stream().filter(each -> each.state().wasInvited()).count(),
                (int) family.stream()
                        .filter(each -> each.state() == TakingPart.TOOK_PART)
                        .count(),
                livedExperience != null,
                on);
    }

    public int practitionersInvited() {
        return practitioners.stream()
                .filter(each -> each.state().wasInvited())
                .mapToInt(Practitioners::number)
                .sum();
    }

    public int practitionersTookPart() {
        return practitioners.stream()
                .filter(each -> each.state() == TakingPart.TOOK_PART)
                .mapToInt(Practitioners::number)
                .sum();
    }

    /** Agencies whose practitioners took part, in order. */
    public List<String> agenciesTakingPart() {
        return practitioners.stream()
                .filter(each -> each.state() == TakingPart.TOOK_PART)
                .map(Practitioners::agency)
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Practitioners> practitioners(String line) {
        return practitioners.stream().filter(each -> each.id().equals(line)).findFirst();
    }

    public Optional<FamilyMember> family(String line) {
        return family.stream().filter(each -> each.id().equals(line)).findFirst();
    }

    private WorkDue shareDue(FamilyMember member) {
        return new WorkDue(
                task(member),
                "reviews",
                "Share the findings with a member of the family who took part",
                review.reference(),
                review.page("participation"),
                "Say when they were shared",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                null,
                Set.of());
    }

    private WorkSettled settled(FamilyMember member, boolean done) {
        return new WorkSettled(task(member), done ? "done" : "withdrawn", Set.of());
    }

    private UUID task(FamilyMember member) {
        return Ids.from("task", id.value(), "share", member.id());
    }

    private static <T> Outcome<T> full(int most) {
        return Outcome.refused(
                new Refusal.Rule("too-many-lines", "A review takes at most " + most + " such lines", "default"));
    }

    private static LocalDate day(Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }
}
