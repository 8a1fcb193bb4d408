package org.goldthread.audit.portable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.BringingIn;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.Returns;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.profile.Profile;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An agency that serves several partnerships takes its submitted return from one to the other (A5). */
@Service
public class CarryingReturn {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEYS = 20_000;

    private final ReadingReturns reading;
    private final Returns returns;
    private final Tools tools;
    private final Signing signing;
    private final Keys keys;
    private final CurrentFramework framework;

    CarryingReturn(
            ReadingReturns reading,
            Returns returns,
            Tools tools,
            Signing signing,
            Keys keys,
            CurrentFramework framework) {
        this.reading = reading;
        this.returns = returns;
        this.tools = tools;
        this.signing = signing;
        this.keys = keys;
        this.framework = framework;
    }

    /** A return that was brought in, and from where. */
    record Carried(PortableReturn from, BringingIn.Report report) {}

    /** The agency's own submitted return, signed. */
    Outcome<SignedReturn> export(Actor actor, ReturnId id) {
        return own(actor, id).then(stored -> {
            Return one = stored.value();
            Profile profile = framework.now().profile();
            return one.course()
                    .lastSubmission()
                    .filter(submission -> one.state().handedIn())
                    .map(submission -> Outcome.done(signing.sign(PortableReturn.of(
                            one,
                            reading.tool(one),
                            tools.published(one.tool()).number(),
                            submission,
                            profile.shortName(),
                            profile.name()))))
                    .orElseGet(() -> Outcome.refused(new Refusal.Rule(
                            "not-submitted",
                            "Only a submitted return is signed: submit it first, then take it along",
                            "default")));
        });
    }

    /** Brings a signed return into this one: what fits is filled in, to be confirmed; no moderation comes along. */
    Outcome<Carried> bringIn(By by, ReturnId id, SignedReturn signed) {
        return own(by.actor(), id)
                .then(stored ->
                        ReturnPermissions.mayAnswer(by.actor(), stored.value().agency())
                                ? signing.open(signed)
                                : Outcome.refused(new Refusal.Forbidden(
                                        "not-yours-to-change", "Only the agency itself brings its answers in")))
                .then(document -> own(by.actor(), id)
                        .then(stored ->
                                Guard.unless(otherAgency(document, stored.value()), () -> bringIn(by, id, document))));
    }

    /** An agency that is known here by the name in the document, and is not the one that brings it in. */
    private Optional<Refusal> otherAgency(PortableReturn document, Return one) {
        boolean other = !document.agency().equals(one.agency())
                && framework.now().profile().agency(document.agency()).isPresent();
        return other
                ? Optional.of(Refusal.invalid(
                        "file",
                        "other-agency",
                        "This is the return of " + framework.now().agencyName(document.agency())
                                + ". An agency brings in its own return only"))
                : Optional.empty();
    }

    private Outcome<Carried> bringIn(By by, ReturnId id, PortableReturn document) {
        Map<String, AnswerText> given = new LinkedHashMap<>();
        document.answers().forEach(answer -> given.put(answer.question(), answer.text()));
        AtomicReference<BringingIn.@Nullable Report> report = new AtomicReference<>();
        return returns.change(
                        by,
                        id,
                        null,
                        one -> BringingIn.in(
                                        one,
                                        given,
                                        document.partnershipName() + " " + document.reference(),
                                        reading.tool(one),
                                        framework.mark(by))
                                .map(brought -> {
                                    report.set(brought.report());
                                    return brought.decision();
                                }))
                .map(after -> new Carried(
                        document,
                        report.get() == null
                                ? new BringingIn.Report(List.of(), List.of(), List.of(), List.of(), List.of())
                                : java.util.Objects.requireNonNull(report.get())));
    }

    private Outcome<Stored<Return>> own(Actor actor, ReturnId id) {
        return reading.one(actor, id)
                .then(stored ->
                        ReturnPermissions.ofTheAgency(actor, stored.value().agency())
                                ? Outcome.done(stored)
                                : Outcome.refused(new Refusal.Missing()));
    }

    String published() {
        return signing.published();
    }

    List<KnownKey> trusted() {
        return keys.trusted();
    }

    /** An officer trusts the keys that another partnership publishes, having compared them with its officer. */
    Outcome<Integer> trust(By by, @Nullable String partnership, @Nullable String set) {
        if (!by.actor().is(Role.PARTNERSHIP_OFFICER)) {
            return Outcome.refused(new Refusal.Forbidden(
                    "not-yours-to-trust", "Only partnership officers trust other partnerships’ keys"));
        }
        return new Problems()
                .text("partnership", partnership, LONGEST_NAME, "the name of the partnership")
                .present("keys", org.goldthread.kit.Text.tidy(set), "Enter its key set")
                .optionalIdentifier("keys", set, LONGEST_KEYS, "its key set")
                .orElse(() -> signing.keysIn(String.valueOf(set)))
                .then(found -> Guard.unless(otherKeys(found), () -> {
                    found.forEach(key -> keys.trust(String.valueOf(partnership).strip(), key));
                    return Outcome.done(found.size());
                }));
    }

    /** A key under the id of another that is known here would not be used: nobody should think that it is. */
    private Optional<Refusal> otherKeys(List<EllipticCurveJsonWebKey> found) {
        return found.stream().anyMatch(keys::passesForAnother)
                ? Optional.of(Refusal.invalid(
                        "keys",
                        "id-taken",
                        "Another key is known here by the id of one of these. Take that one off the list first, having asked"
                                + " its partnership"))
                : Optional.empty();
    }

    Outcome<Integer> distrust(By by, String kid) {
        if (!by.actor().is(Role.PARTNERSHIP_OFFICER)) {
            return Outcome.refused(new Refusal.Forbidden(
                    "not-yours-to-trust", "Only partnership officers trust other partnerships’ keys"));
        }
        keys.distrust(kid);
        return Outcome.done(1);
    }
}
