package org.goldthread.reviews.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.meeting.AnsweringInvitation;
import org.goldthread.reviews.meeting.ArrangingMeeting;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.meeting.MeetingId;
import org.goldthread.reviews.meeting.MeetingPermissions;
import org.goldthread.reviews.meeting.NewAnswer;
import org.goldthread.reviews.meeting.NewMeeting;
import org.goldthread.reviews.meeting.NewRecord;
import org.goldthread.reviews.meeting.ReadingMeetings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of a review, for programs: an agency's system reads its invitations and answers them. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/meetings")
@Tag(name = "Meetings", description = "A review's own meetings: agenda, answers, attendance, decisions")
class MeetingsApi {

    private final ReadingMeetings reading;
    private final ArrangingMeeting arranging;
    private final AnsweringInvitation answering;
    private final TakingReview taking;

    MeetingsApi(
            ReadingMeetings reading, ArrangingMeeting arranging, AnsweringInvitation answering, TakingReview taking) {
        this.reading = reading;
        this.arranging = arranging;
        this.answering = answering;
        this.taking = taking;
    }

    /** Why it is called off, without a name. */
    record CallingOff(@Nullable String reason) {}

    @GetMapping
    @Operation(
            operationId = "listMeetings",
            summary = "List the meetings of a review that you may see",
            description = "An agency sees those that it is invited to, without attendance and decisions")
    @ApiResponse(
            responseCode = "200",
            description = "In the order of their days",
            content = @Content(schema = @Schema(implementation = MeetingView.MeetingList.class)))
    ResponseEntity<Object> list(Actor actor, @PathVariable ActivityId id) {
        return taking.known(actor, id)
                .fold(
                        review -> ResponseEntity.ok(
                                new MeetingView.MeetingList(reading.of(actor, review.activity()).stream()
                                        .map(each -> view(actor, review.activity(), each))
                                        .toList())),
                        Answers::refused);
    }

    @GetMapping("/{meeting}")
    @Operation(operationId = "readMeeting", summary = "Read a meeting, or your agency's invitation")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable ActivityId id, @PathVariable MeetingId meeting) {
        return taking.known(actor, id)
                .fold(
                        review -> Answers.ok(
                                reading.one(actor, id, meeting), found -> view(actor, review.activity(), found)),
                        Answers::refused);
    }

    @PostMapping
    @Operation(operationId = "arrangeMeeting", summary = "Arrange a meeting and invite agencies of the review")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NewMeeting.class), examples = @ExampleObject("""
                                            {"kind":"learning-event","on":"2026-04-08","startsAt":"14:00","endsAt":"16:30",
                                             "place":"Council House, committee room 2",
                                             "agenda":["Key practice episodes","What got in the way"],
                                             "agencies":["west-midlands-police","bsol-icb"]}
                                            """)))
    @ApiResponse(
            responseCode = "201",
            description = "Arranged; each agency is asked to answer",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    ResponseEntity<Object> arrange(By by, @PathVariable ActivityId id, @RequestBody NewMeeting wanted) {
        return Answers.created(
                arranging.arrange(by, id, wanted),
                made -> URI.create("/api/reviews/v1/activities/" + id + "/meetings/" + made.id()),
                MeetingView::whole);
    }

    @PutMapping("/{meeting}")
    @Operation(operationId = "changeMeeting", summary = "Change a meeting; where it moves, agencies answer again")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    ResponseEntity<Object> change(
            By by,
            @PathVariable ActivityId id,
            @PathVariable MeetingId meeting,
            Seen seen,
            @RequestBody NewMeeting wanted) {
        return Answers.ok(arranging.change(by, id, meeting, seen.version(), wanted), MeetingView::whole);
    }

    @PutMapping("/{meeting}/answer")
    @Operation(operationId = "answerInvitation", summary = "Say whether somebody from your agency comes")
    @ApiResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    ResponseEntity<Object> answer(
            By by,
            @PathVariable ActivityId id,
            @PathVariable MeetingId meeting,
            Seen seen,
            @RequestBody NewAnswer given) {
        return Answers.ok(
                answering.answer(by, id, meeting, seen.version(), given),
                made -> MeetingView.invitation(made, by.actor().agency()));
    }

    @PutMapping("/{meeting}/record")
    @Operation(operationId = "recordMeeting", summary = "Record who attended and what was decided, or correct it")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    ResponseEntity<Object> record(
            By by,
            @PathVariable ActivityId id,
            @PathVariable MeetingId meeting,
            Seen seen,
            @RequestBody NewRecord wanted) {
        return Answers.ok(arranging.record(by, id, meeting, seen.version(), wanted), MeetingView::whole);
    }

    @PostMapping("/{meeting}/cancel")
    @Operation(operationId = "cancelMeeting", summary = "Call a meeting off, with the reason")
    @ApiResponse(
            responseCode = "200",
            description = "Called off",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    ResponseEntity<Object> cancel(
            By by,
            @PathVariable ActivityId id,
            @PathVariable MeetingId meeting,
            Seen seen,
            @RequestBody CallingOff off) {
        return Answers.ok(arranging.cancel(by, id, meeting, seen.version(), off.reason()), MeetingView::whole);
    }

    private static MeetingView view(Actor actor, Activity activity, Meeting meeting) {
        return MeetingPermissions.readsAll(actor, activity)
                ? MeetingView.whole(meeting)
                : MeetingView.invitation(meeting, actor.agency());
    }
}
