package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.profile.Embedding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Follows one action through what was said about it, in order, and says how it stands. */
final class ActionTale {

    private final Embedding embedding;
    private @Nullable ObjectNode about;
    private Chain.@Nullable Said said;
    private ActionState state = ActionState.PROPOSED;
    private String text = "";
    private @Nullable LocalDate respondBy;
    private @Nullable LocalDate dueOn;
    private @Nullable String measurableAction;
    private @Nullable String ownerRole;
    private @Nullable String lastWords;
    private @Nullable LocalDate on;
    private @Nullable LocalDate agreedOn;
    private @Nullable LocalDate doneOn;
    private @Nullable LocalDate verifiedOn;
    private @Nullable LocalDate embeddedOn;
    private int sentBack;
    private List<Chain.Check> checks = List.of();
    private final List<Chain.Check> pastChecks = new ArrayList<>();

    ActionTale(Embedding embedding) {
        this.embedding = embedding;
    }

    void add(Fact fact, ObjectNode data) {
        about = data;
        said = new Chain.Said(fact.time(), fact.role(), fact.agency());
        switch (fact.type()) {
            case Heard.ACTION_ASSIGNED -> {
                text = data.required("text").asString();
                dueOn = day(data, "dueOn");
                respondBy = day(data, "respondBy");
                on = LocalDate.ofInstant(fact.time(), WorkingDays.ENGLAND);
            }
            case Heard.ACTION_ANSWERED -> answered(data);
            case Heard.ACTION_NOT_IMPLEMENTED ->
                to(ActionState.NOT_IMPLEMENTED, day(data, "decidedOn"), words(data, "reason"));
            case Heard.ACTION_ASKED_AGAIN -> {
                respondBy = day(data, "respondBy");
                to(ActionState.PROPOSED, day(data, "askedOn"), words(data, "reason"));
            }
            case Heard.ACTION_UPDATED -> to(ActionState.IN_PROGRESS, day(data, "updatedOn"), words(data, "progress"));
            case Heard.ACTION_DONE -> {
                doneOn = day(data, "doneOn");
                to(ActionState.DONE, doneOn, words(data, "evidenceNote"));
            }
            case Heard.ACTION_SENT_BACK -> {
                sentBack++;
                doneOn = null;
                to(ActionState.IN_PROGRESS, day(data, "sentBackOn"), words(data, "reason"));
            }
            case Heard.ACTION_VERIFIED -> verified(data);
            case Heard.CHECK_RECORDED -> checked(data);
            case Heard.ACTION_EMBEDDED -> {
                embeddedOn = day(data, "embeddedOn");
                to(ActionState.EMBEDDED, embeddedOn, lastWords);
            }
            case Heard.ACTION_REOPENED -> reopened(data);
            default -> throw new IllegalArgumentException("not about an action: " + fact.type());
        }
    }

    private void answered(ObjectNode data) {
        boolean agreed = "agreed".equals(words(data, "answer"));
        if (agreed) {
            agreedOn = day(data, "answeredOn");
            measurableAction = words(data, "measurableAction");
            ownerRole = words(data, "ownerRole");
        }
        to(
                agreed ? ActionState.AGREED : ActionState.DECLINED,
                day(data, "answeredOn"),
                agreed ? null : words(data, "reason"));
    }

    private void verified(ObjectNode data) {
        LocalDate day = LocalDate.parse(data.required("verifiedOn").asString());
        verifiedOn = day;
        List<Chain.Check> planned = new ArrayList<>();
        int of = embedding.intervals().size();
        embedding
                .intervals()
                .forEach(interval -> planned.add(
                        new Chain.Check(planned.size() + 1, of, day.plus(interval), null, null, null, null)));
        checks = planned;
        to(ActionState.VERIFIED, day, lastWords);
    }

    private void checked(ObjectNode data) {
        Chain.Check made = new Chain.Check(
                data.required("checkNumber").asInt(),
                data.required("of").asInt(),
                LocalDate.parse(data.required("dueOn").asString()),
                data.required("held").asBoolean(),
                words(data, "retestKind"),
                words(data, "evidence"),
                day(data, "recordedOn"));
        List<Chain.Check> after = new ArrayList<>(
                checks.stream().filter(check -> check.number() != made.number()).toList());
        after.add(made);
        after.sort(Comparator.comparingInt(Chain.Check::number));
        checks = after;
        on = made.recordedOn();
    }

    /** It may take as long as the profile's shortest interval to put it right, as the action itself says. */
    private void reopened(ObjectNode data) {
        LocalDate day = LocalDate.parse(data.required("reopenedOn").asString());
        checks.stream().filter(check -> check.held() != null).forEach(pastChecks::add);
        checks = List.of();
        doneOn = null;
        verifiedOn = null;
        dueOn = day.plus(embedding.intervals().get(0));
        to(ActionState.IN_PROGRESS, day, words(data, "reason"));
    }

    private void to(ActionState next, @Nullable LocalDate day, @Nullable String words) {
        state = next;
        on = day;
        lastWords = words;
    }

    Chain.ActionLine line() {
        ObjectNode known = Objects.requireNonNull(about);
        return new Chain.ActionLine(
                UUID.fromString(known.required("actionId").asString()),
                UUID.fromString(known.required("recommendationId").asString()),
                known.required("agency").asString(),
                text,
                state,
                nextDueOn(),
                measurableAction,
                ownerRole,
                lastWords,
                on,
                agreedOn,
                doneOn,
                verifiedOn,
                embeddedOn,
                sentBack,
                List.copyOf(checks),
                List.copyOf(pastChecks),
                Objects.requireNonNull(said));
    }

    private @Nullable LocalDate nextDueOn() {
        return switch (state) {
            case PROPOSED -> respondBy;
            case AGREED, IN_PROGRESS -> dueOn;
            case VERIFIED ->
                checks.stream()
                        .filter(check -> check.held() == null)
                        .map(Chain.Check::dueOn)
                        .findFirst()
                        .orElse(null);
            case DONE, EMBEDDED, DECLINED, NOT_IMPLEMENTED -> null;
        };
    }

    private static @Nullable String words(ObjectNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asString() : null;
    }

    private static @Nullable LocalDate day(ObjectNode data, String field) {
        String words = words(data, field);
        return words == null ? null : LocalDate.parse(words);
    }
}
