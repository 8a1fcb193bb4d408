package org.goldthread.reviews.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.appointment.AppointingReviewer;
import org.goldthread.reviews.appointment.Appointment;
import org.goldthread.reviews.appointment.AppointmentId;
import org.goldthread.reviews.appointment.Appointments;
import org.goldthread.reviews.appointment.Ended;
import org.goldthread.reviews.appointment.KeepingAppointment;
import org.goldthread.reviews.appointment.NewAppointment;
import org.goldthread.reviews.appointment.NewDeclaration;
import org.goldthread.reviews.appointment.Tie;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Appointments, for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/appointments")
@Tag(name = "Appointments", description = "Who leads, chairs and writes a review, and what they declared")
class AppointmentsApi {

    private final Appointments appointments;
    private final AppointingReviewer appointing;
    private final KeepingAppointment keeping;
    private final TakingReview taking;

    AppointmentsApi(
            Appointments appointments, AppointingReviewer appointing, KeepingAppointment keeping, TakingReview taking) {
        this.appointments = appointments;
        this.appointing = appointing;
        this.keeping = keeping;
        this.taking = taking;
    }

    /** All of a review; the list is not cut. */
    record AppointmentList(List<AppointmentView> items) {}

    /** Why it ends, without a name. */
    record EndOfAppointment(@Nullable String reason) {}

    /**
     * An appointment.
     *
     * @param signIn for officers, and for the person; absent for others
     * @param against what stands against independence: {@code the-case} or agencies
     * @param independent false where independence is asked for and something stands against it
     */
    record AppointmentView(
            UUID id,
            String activityReference,
            String seat,
            @Nullable String signIn,
            List<Tie> ties,
            @Nullable String caseTie,
            @Nullable String interests,
            LocalDate declaredOn,
            List<String> against,
            boolean independent,
            Instant appointedAt,
            @Nullable String endedBecause) {

        static AppointmentView of(Actor actor, Appointment appointment) {
            Ended ended = appointment.ended();
            return new AppointmentView(
                    appointment.id().value(),
                    appointment.review().reference(),
                    appointment.seat().id(),
                    KeepingAppointment.mayDeclare(actor, appointment) ? appointment.signIn() : null,
                    appointment.declaration().ties(),
                    appointment.declaration().caseTie(),
                    appointment.declaration().interests(),
                    appointment.declaration().declaredOn(),
                    appointment.against(),
                    !appointment.questioned(),
                    appointment.appointed().at(),
                    ended == null ? null : ended.reason());
        }
    }

    @GetMapping
    @Operation(operationId = "listAppointments", summary = "List who is or was appointed in a review")
    @ApiResponse(
            responseCode = "200",
            description = "The first one first",
            content = @Content(schema = @Schema(implementation = AppointmentList.class)))
    ResponseEntity<Object> list(Actor actor, @PathVariable ActivityId id) {
        return taking.toRead(actor, id)
                .fold(
                        review -> ResponseEntity.ok(new AppointmentList(appointments.of(id.value()).stream()
                                .map(stored -> AppointmentView.of(actor, stored.value()))
                                .toList())),
                        Answers::refused);
    }

    @PostMapping
    @Operation(
            operationId = "appointReviewer",
            summary = "Appoint somebody after their declaration (officers)",
            description = "In a type of review that the profile marks serious nobody with a tie to the case or to an"
                    + " agency under review is appointed: the refusal names the clause")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NewAppointment.class), examples = @ExampleObject("""
                                            {"seat":"lead-reviewer","signIn":"reviewer","declaration":
                                             {"ties":[{"agency":null,"employer":"A council elsewhere","from":2009,"until":2019}],
                                              "tiedToCase":false,"caseTie":null,"interests":null,"declaredOn":"2026-03-04"}}
                                            """)))
    @ApiResponse(
            responseCode = "201",
            description = "Appointed; the person sees the review",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    ResponseEntity<Object> appoint(By by, @PathVariable ActivityId id, @RequestBody NewAppointment wanted) {
        return Answers.created(
                appointing.appoint(by, id, wanted),
                made -> URI.create("/api/reviews/v1/activities/" + id + "/appointments/" + made.id()),
                made -> AppointmentView.of(by.actor(), made));
    }

    @GetMapping("/{appointment}")
    @Operation(operationId = "readAppointment", summary = "Read an appointment")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable ActivityId id, @PathVariable AppointmentId appointment) {
        return Answers.ok(keeping.one(actor, id, appointment), found -> AppointmentView.of(actor, found));
    }

    @PutMapping("/{appointment}/declaration")
    @Operation(
            operationId = "renewDeclaration",
            summary = "Renew a declaration: one's own, or an officer anybody's",
            description = "What then stands against independence becomes the officers' work")
    @ApiResponse(
            responseCode = "200",
            description = "Saved; the one before stays on record",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    ResponseEntity<Object> declare(
            By by,
            @PathVariable ActivityId id,
            @PathVariable AppointmentId appointment,
            Seen seen,
            @RequestBody NewDeclaration declaration) {
        return Answers.ok(
                keeping.declare(by, id, appointment, seen.version(), declaration),
                made -> AppointmentView.of(by.actor(), made));
    }

    @PostMapping("/{appointment}/end")
    @Operation(operationId = "endAppointment", summary = "End an appointment, with the reason (officers)")
    @ApiResponse(
            responseCode = "200",
            description = "Ended; the person no longer sees the review",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    ResponseEntity<Object> end(
            By by,
            @PathVariable ActivityId id,
            @PathVariable AppointmentId appointment,
            Seen seen,
            @RequestBody EndOfAppointment end) {
        return Answers.ok(
                keeping.end(by, id, appointment, seen.version(), end.reason()),
                made -> AppointmentView.of(by.actor(), made));
    }
}
