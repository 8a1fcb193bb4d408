package org.goldthread.audit.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.OpeningRound;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundTerms;
import org.goldthread.audit.round.Rounds;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The round of an audit, for programs (A1, A4). */
@RestController
@RequestMapping("/api/audits/v1/activities/{id}")
class RoundsApi {

    private final OpeningRound opening;
    private final Rounds rounds;
    private final ReadingReturns reading;
    private final ReadingActivities activities;

    RoundsApi(OpeningRound opening, Rounds rounds, ReadingReturns reading, ReadingActivities activities) {
        this.opening = opening;
        this.rounds = rounds;
        this.reading = reading;
        this.activities = activities;
    }

    /** All returns of a round that the caller may know of. */
    record ReturnList(List<ReturnViews.ReturnLineView> items) {}

    @PostMapping("/round")
    @Operation(operationId = "openRound", summary = "Open the audit's round of returns: every agency is asked")
    ResponseEntity<Object> open(By by, @PathVariable ActivityId id, @RequestBody RoundTerms terms) {
        return Answers.created(
                opening.open(by, id, terms),
                round -> URI.create("/api/audits/v1/activities/" + id + "/round"),
                ReturnViews.RoundView::of);
    }

    @GetMapping("/round")
    @Operation(operationId = "readRound", summary = "The audit's round of returns")
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return round(actor, id).fold(round -> ResponseEntity.ok(ReturnViews.RoundView.of(round)), Answers::refused);
    }

    @GetMapping("/returns")
    @Operation(operationId = "listReturnsOfRound", summary = "The round's returns: how far each agency is")
    ResponseEntity<Object> returns(Actor actor, @PathVariable ActivityId id) {
        return round(actor, id)
                .fold(
                        round -> ResponseEntity.ok(new ReturnList(reading.of(actor, round).stream()
                                .map(ReturnViews.ReturnLineView::of)
                                .toList())),
                        Answers::refused);
    }

    private Outcome<Round> round(Actor actor, ActivityId id) {
        return activities.one(actor, id).then(activity -> {
            Optional<Round> round = rounds.of(activity.value());
            return round.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }
}
