package org.goldthread.reviews.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The report of a review: its versions, who signed which, and how it goes to the public (R14). A signature holds for one
 * version; a new version voids it. How it is published is decided by {@link Publishing}.
 *
 * @param origin the review
 * @param saved every version, the latest last; there is always one
 * @param asked whether signatures were asked for on the latest version
 * @param signatories of whom
 * @param signOffs of all versions
 */
public record Report(
        @BsonId ReportId id,
        Origin origin,
        List<SavedVersion> saved,
        Boolean asked,
        List<Signatory> signatories,
        List<SignOff> signOffs,
        Publication publication)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /** More than any report needs. */
    static final int MOST_VERSIONS = 500;

    public Report {
        saved = saved == null ? List.of() : List.copyOf(saved);
        signatories = signatories == null ? List.of() : List.copyOf(signatories);
        signOffs = signOffs == null ? List.of() : List.copyOf(signOffs);
    }

    /** A first version, built from the record. */
    static Decision<Report> begin(Origin origin, ReportTextId text, By.Mark by) {
        return Decision.of(new Report(
                ReportId.ofReview(origin.activity()),
                origin,
                List.of(new SavedVersion(1, text, "Built from the record", by)),
                false,
                List.of(),
                List.of(),
                Publication.none()));
    }

    /**
     * Saves another version. Signatures asked for or given, and a proposal to publish, were for the version before: they
     * no longer stand.
     */
    Outcome<Decision<Report>> save(ReportTextId text, String what, By.Mark by) {
        return Guard.unless(againstChange(), () -> {
            List<DomainEvent> said = new ArrayList<>(tasksVoided());
            List<SavedVersion> all = new ArrayList<>(saved);
            all.add(new SavedVersion(number() + 1, text, what, by));
            return Outcome.done(new Decision<>(
                    new Report(id, origin, all, false, List.of(), signOffs, publication.proposing(null)), said));
        });
    }

    private Optional<Refusal> againstChange() {
        if (publication.released() != null) {
            return rule("published", "The report is published. Take it down before you change it", "default");
        }
        return number() >= MOST_VERSIONS
                ? rule(
                        "too-many-versions",
                        "The report has " + MOST_VERSIONS + " versions and takes no more",
                        "default")
                : Optional.empty();
    }

    private List<DomainEvent> tasksVoided() {
        List<DomainEvent> said = new ArrayList<>();
        if (sentBack().isPresent()) {
            said.add(ReportWork.reworkSettled(this));
        }
        if (!asked) {
            return said;
        }
        waitedFor().forEach(each -> said.add(ReportWork.signSettled(this, each, "superseded")));
        if (signed()) {
            said.add(ReportWork.deskSettled(this, "superseded"));
        }
        if (publication.proposed() != null) {
            said.add(ReportWork.confirmSettled(this, "superseded"));
        }
        return said;
    }

    /**
     * Asks those who decide to sign the latest version.
     *
     * @param of as the profile names them for this type of review
     * @param empty headings of sections that have to say something and do not
     */
    Outcome<Decision<Report>> ask(List<Signatory> of, List<String> empty) {
        return Guard.unless(againstAsking(of, empty), () -> {
            Report after = new Report(id, origin, saved, true, of, signOffs, publication);
            List<DomainEvent> said = new ArrayList<>();
            if (sentBack().isPresent()) {
                said.add(ReportWork.reworkSettled(this));
            }
            of.forEach(each -> said.add(ReportWork.signDue(after, each)));
            return Outcome.done(new Decision<>(after, said));
        });
    }

    private Optional<Refusal> againstAsking(List<Signatory> of, List<String> empty) {
        if (publication.released() != null) {
            return rule("published", "The report is published already", "default");
        }
        if (asked) {
            return rule("asked-already", "Signatures were asked for on this version already", "default");
        }
        if (of.isEmpty()) {
            return rule("nobody-to-sign", "The profile names nobody who decides on reviews of this type", "default");
        }
        return empty.isEmpty()
                ? Optional.empty()
                : rule(
                        "sections-empty",
                        "Write these sections first: " + String.join(", ", empty),
                        "PSCB 2.1.4; PSCB 2.1.6");
    }

    /** A signatory signs the latest version; the last one's signature puts the report on the publication desk. */
    Outcome<Decision<Report>> sign(String seat, LocalDate today, By.Mark by) {
        return ofSeat(seat).then(signatory -> {
            Report after = withSignOff(new SignOff(seat, number(), null, today, by), true);
            List<DomainEvent> said = new ArrayList<>(List.of(ReportWork.signSettled(this, signatory, "done")));
            if (after.signed()) {
                said.add(ReportWork.deskDue(after));
            }
            return Outcome.done(new Decision<>(after, said));
        });
    }

    /** A signatory sends the latest version back; nobody needs to sign it any more. */
    Outcome<Decision<Report>> sendBack(String seat, String reason, LocalDate today, By.Mark by) {
        return ofSeat(seat).then(signatory -> {
            Report after = withSignOff(new SignOff(seat, number(), reason, today, by), false);
            List<DomainEvent> said = new ArrayList<>(List.of(ReportWork.signSettled(this, signatory, "done")));
            waitedFor().stream()
                    .filter(each -> !each.equals(signatory))
                    .forEach(each -> said.add(ReportWork.signSettled(this, each, "withdrawn")));
            said.add(ReportWork.reworkDue(after));
            return Outcome.done(new Decision<>(after, said));
        });
    }

    private Report withSignOff(SignOff one, boolean stillAsked) {
        List<SignOff> all = new ArrayList<>(signOffs);
        all.add(one);
        return new Report(id, origin, saved, stillAsked, stillAsked ? signatories : List.of(), all, publication);
    }

    private Outcome<Signatory> ofSeat(String seat) {
        if (!asked) {
            return Outcome.refused(new Refusal.Rule("not-asked", "Nobody is asked to sign this version", "default"));
        }
        Optional<Signatory> signatory =
                signatories.stream().filter(one -> one.seat().equals(seat)).findFirst();
        if (signatory.isEmpty()) {
            return Outcome.refused(new Refusal.Forbidden("not-yours-to-sign", "You are not asked to sign this report"));
        }
        return signatureOf(seat).isPresent()
                ? Outcome.refused(new Refusal.Rule(
                        "signed-already", signatory.get().name() + " signed this version already", "default"))
                : Outcome.done(signatory.get());
    }

    /** The latest version. */
    public SavedVersion latest() {
        return saved.get(saved.size() - 1);
    }

    /** The number of the latest version. */
    public int number() {
        return latest().number();
    }

    public Optional<SavedVersion> version(int number) {
        return saved.stream().filter(one -> one.number() == number).findFirst();
    }

    /** A seat's signature on the latest version. */
    public Optional<SignOff> signatureOf(String seat) {
        return signOffs.stream()
                .filter(one -> one.seat().equals(seat) && one.version() == number() && one.signed())
                .findFirst();
    }

    /** Whether everybody signed the latest version. */
    public boolean signed() {
        return asked && !signatories.isEmpty() && waitedFor().isEmpty();
    }

    public List<Signatory> waitedFor() {
        return asked
                ? signatories.stream()
                        .filter(one -> signatureOf(one.seat()).isEmpty())
                        .toList()
                : List.of();
    }

    /** Why the latest version was sent back, if it was. */
    public Optional<SignOff> sentBack() {
        return signOffs.stream()
                .filter(one -> one.version() == number() && !one.signed())
                .reduce((first, last) -> last);
    }

    /** Signatures on earlier versions: a change made them void. */
    public List<SignOff> voided() {
        return signOffs.stream()
                .filter(one -> one.signed() && one.version() < number())
                .toList();
    }

    Report with(Publication after) {
        return new Report(id, origin, saved, asked, signatories, signOffs, after);
    }

    static Optional<Refusal> rule(String code, String sentence, @Nullable String basis) {
        return Optional.of(new Refusal.Rule(code, sentence, basis == null ? "default" : basis));
    }
}
