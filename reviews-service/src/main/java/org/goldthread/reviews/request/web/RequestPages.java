package org.goldthread.reviews.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Moment;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.request.Answered;
import org.goldthread.reviews.request.AnsweringRequest;
import org.goldthread.reviews.request.Chase;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.KeepingRequest;
import org.goldthread.reviews.request.ReadingRequests;
import org.goldthread.reviews.request.RequestId;
import org.goldthread.reviews.request.RequestPermissions;
import org.goldthread.reviews.request.RequestState;
import org.goldthread.reviews.request.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request: what is asked, part by part what was given, and what can be done next. */
@Controller
@RequestMapping("/reviews/requests/{id}")
class RequestPages {

    private static final Map<String, String> DONE = Map.of(
            "acknowledged", "The partnership now knows that your agency has the request",
            "given", "Thank you. The partnership has what you gave",
            "same", "This is the same as what you gave before. Nothing was changed",
            "taken-back", "It is taken back. Your agency owes this part again",
            "refused", "The partnership was told and will answer",
            "replied", "The agency was told",
            "accepted", "The part is accepted",
            "changed", "Something was changed since you opened this. Look at it again; nothing was accepted",
            "sent-back", "The part was sent back. The agency owes it again",
            "withdrawn", "The request was taken back");

    private final ReadingRequests reading;
    private final AnsweringRequest answering;
    private final KeepingRequest keeping;
    private final FileStore files;
    private final CurrentFramework framework;
    private final WorkingDays days;
    private final Addresses addresses;

    RequestPages(
            ReadingRequests reading,
            AnsweringRequest answering,
            KeepingRequest keeping,
            FileStore files,
            CurrentFramework framework,
            WorkingDays days,
            Addresses addresses) {
        this.reading = reading;
        this.answering = answering;
        this.keeping = keeping;
        this.files = files;
        this.framework = framework;
        this.days = days;
        this.addresses = addresses;
    }

    /** What the page shows. */
    record RequestPage(
            String reference,
            String title,
            List<Link> crumbs,
            Tag state,
            List<Row> rows,
            List<PartCard> parts,
            List<Row> refusals,
            List<Moment> chased,
            String path,
            long version,
            boolean mayAcknowledge,
            boolean mayRefuse,
            boolean mayReply,
            boolean mayWithdraw) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable RequestId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        String sentence = done == null ? null : DONE.get(done);
        if (sentence != null) {
            model.addAttribute("notice", sentence);
        }
        model.addAttribute("page", page(actor, found(actor, id)));
        return "reviews/request";
    }

    @PostMapping("/acknowledge")
    String acknowledge(By by, @PathVariable RequestId id) {
        return done(answering.acknowledge(by, id).isDone(), by.actor(), id, "acknowledged");
    }

    @PostMapping("/parts/{part}/accept")
    String accept(
            By by,
            @PathVariable RequestId id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> parameters) {
        Long version = FormAgain.version(Form.entered(parameters));
        return keeping.accept(by, id, version, part)
                .fold(
                        done -> done(true, by.actor(), id, "accepted"),
                        why -> done(why instanceof Refusal.Stale, by.actor(), id, "changed"));
    }

    /** Pressed twice, or too late: the page itself says how things stand now. */
    private String done(boolean isDone, Actor actor, RequestId id, String word) {
        found(actor, id);
        return "redirect:/reviews/requests/" + id + (isDone ? "?done=" + word : "");
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(Actor actor, @PathVariable RequestId id, @PathVariable UUID file) {
        return reading.file(actor, id, file)
                .map(given -> Downloads.of(files, given))
                .orElseThrow(PageRefused::new);
    }

    private RequestPage page(Actor actor, Stored<InformationRequest> stored) {
        InformationRequest request = stored.value();
        Framework today = framework.now();
        boolean own = RequestPermissions.readsOwn(actor, request.agency());
        boolean keeps = RequestPermissions.mayKeep(actor);
        String reference = request.review().reference();
        String path = "/reviews/requests/" + request.id();
        return new RequestPage(
                reference,
                own ? "Information asked of your agency" : "Request to " + today.agencyName(request.agency()),
                crumbs(request),
                RequestWords.state(request, today.today(), days),
                rows(request, today),
                request.parts().stream()
                        .map(part -> PartCard.of(request, part, path, own, keeps))
                        .toList(),
                request.refusals().stream().map(RequestPages::refusal).toList(),
                request.chase().lines().stream()
                        .map(line -> moment(line, today))
                        .toList(),
                path,
                stored.version(),
                own && request.state() == RequestState.SENT,
                own
                        && request.state().isOpen()
                        && (actor.kind() == Actor.Kind.SYSTEM || actor.is(Role.AGENCY_LINK, Role.STRATEGIC_LEAD)),
                keeps && request.state() == RequestState.REFUSED,
                keeps && request.state().isOpen());
    }

    List<Link> crumbs(InformationRequest request) {
        String reference = request.review().reference();
        return addresses.crumbs(
                Link.to(addresses.activity(reference), reference),
                Link.to(addresses.activity(reference) + "/requests", "Requests"),
                Link.here("Request"));
    }

    private List<Row> rows(InformationRequest request, Framework today) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Agency", today.agencyName(request.agency())));
        rows.add(Row.of(
                "Needed by",
                PageWords.date(request.dueOn())
                        + (request.state().isOpen() ? ". " + days.dueInWords(request.dueOn(), today.today()) : "")));
        rows.add(Row.of(
                "Time asked about",
                RequestWords.window(request.asked().from(), request.asked().until())));
        rows.add(Row.of(
                "Legal power",
                today.profile().powers().stream()
                        .filter(power -> power.id().equals(request.asked().powerId()))
                        .findFirst()
                        .map(power -> power.name() + ". " + power.text())
                        .orElse(request.asked().powerName())));
        String note = request.asked().note();
        if (note != null) {
            rows.add(Row.of("Note", note));
        }
        List<String> alsoFor = reading.alsoFor(request);
        if (!alsoFor.isEmpty()) {
            rows.add(Row.of("Also for", String.join(", ", alsoFor) + ": a parallel review of the same incident"));
        }
        rows.add(Row.of("Sent", RequestWords.by(request.sent())));
        By.Mark acknowledged = request.acknowledged();
        if (acknowledged != null) {
            rows.add(Row.of("Acknowledged", RequestWords.by(acknowledged)));
        }
        LocalDate completed = request.completedOn();
        if (completed != null) {
            rows.add(Row.of("Complete", PageWords.date(completed)));
        }
        Submission.Taken ended = request.ended();
        if (ended != null) {
            rows.add(Row.of("Withdrawn", RequestWords.by(ended.by()) + ": " + ended.reason()));
        }
        return rows;
    }

    private static Row refusal(Answered refusal) {
        By.Mark replied = refusal.replied();
        return Row.of(
                "Refused " + PageWords.date(refusal.by().at()),
                refusal.reason()
                        + (replied == null
                                ? ""
                                : ". " + (Boolean.TRUE.equals(refusal.upheld()) ? "Accepted " : "Asked again ")
                                        + PageWords.date(replied.at()) + ": " + refusal.reply()));
    }

    private static Moment moment(Chase.Line line, Framework today) {
        String to = Role.of(line.to()).map(Role::words).orElseGet(() -> today.groupName(line.to()));
        return Moment.of(to, line.action()).when(PageWords.date(line.on()));
    }

    Stored<InformationRequest> found(Actor actor, RequestId id) {
        return reading.one(actor, id).orElseThrow(PageRefused::new);
    }

    static PageRefused missing() {
        return new PageRefused(new Refusal.Missing());
    }
}
