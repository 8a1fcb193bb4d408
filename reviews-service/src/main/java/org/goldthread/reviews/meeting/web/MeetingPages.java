package org.goldthread.reviews.meeting.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.Level;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.Piece;
import org.goldthread.reviews.conduct.web.Piece.Cell;
import org.goldthread.reviews.conduct.web.SectionPage;
import org.goldthread.reviews.meeting.Attendance;
import org.goldthread.reviews.meeting.CalledOff;
import org.goldthread.reviews.meeting.Held;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.meeting.MeetingId;
import org.goldthread.reviews.meeting.MeetingPermissions;
import org.goldthread.reviews.meeting.MeetingState;
import org.goldthread.reviews.meeting.ReadingMeetings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a review: all for those who work on it, an invitation for the agency that is invited. */
@Controller
@RequestMapping("/reviews/activities/{reference}/meetings")
class MeetingPages {

    private static final String TAB = MeetingsSection.TAB;
    private static final Map<String, String> DONE = Map.of(
            "arranged", "The meeting is arranged and the agencies are invited",
            "changed", "The meeting is saved",
            "answered", "Thank you. The partnership has your answer",
            "recorded", "Attendance and decisions are recorded",
            "cancelled", "The meeting is called off");

    private final ReadingMeetings reading;
    private final ConductPages pages;
    private final CurrentFramework framework;
    private final Clock clock;

    MeetingPages(ReadingMeetings reading, ConductPages pages, CurrentFramework framework, Clock clock) {
        this.reading = reading;
        this.pages = pages;
        this.framework = framework;
        this.clock = clock;
    }

    @GetMapping
    String meetings(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AtHand review = pages.found(actor, reference);
        List<Meeting> seen = seen(actor, review);
        notice(model, done);
        String path = review.ref().page(TAB);
        boolean keeps =
                review.activity().state() == ActivityState.OPEN && ConductPermissions.keeps(actor, review.activity());
        Piece list = Piece.of(null)
                .grid(
                        new Piece.Grid(
                                "Meetings",
                                List.of("Meeting", "When", "Where", "State", "Answered"),
                                seen.stream().map(each -> line(each, path)).toList()),
                        "No meeting is arranged yet.",
                        "Arrange panel meetings, the learning event and the recall session here.")
                .button(keeps ? Link.to(path + "/new", "Arrange a meeting") : null)
                .links(
                        seen.isEmpty()
                                ? List.of()
                                : List.of(Link.to(path + "/calendar.ics", "Take all into your calendar")));
        return pages.section(model, actor, reference, TAB, new SectionPage("Meetings", null, List.of(list)));
    }

    private static List<Cell> line(Meeting each, String path) {
        return List.of(
                Cell.link(each.plan().kind().words(), path + "/" + each.id()),
                Cell.of(MeetingWords.when(each.plan())),
                Cell.of(each.plan().place()),
                Cell.tag(MeetingWords.tag(each.state())),
                Cell.of(each.answers().size() + " of " + each.plan().agencies().size()));
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<String> calendar(Actor actor, @PathVariable String reference) {
        return file(seen(actor, pages.found(actor, reference)), "meetings.ics");
    }

    @GetMapping("/{meeting}")
    String meeting(
            Actor actor,
            @PathVariable String reference,
            @PathVariable MeetingId meeting,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AtHand review = pages.found(actor, reference);
        Meeting found = found(actor, review, meeting);
        notice(model, done);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(invitation(actor, review, found));
        if (MeetingPermissions.readsAll(actor, review.activity())) {
            pieces.add(answers(found));
            pieces.add(record(found));
        }
        return pages.section(
                model,
                actor,
                reference,
                TAB,
                new SectionPage(found.plan().kind().words() + ", " + MeetingWords.when(found.plan()), null, pieces));
    }

    private Piece invitation(Actor actor, AtHand review, Meeting found) {
        Framework today = framework.now();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("State", MeetingWords.words(found.state())));
        rows.add(Row.of("When", MeetingWords.when(found.plan())));
        rows.add(Row.of("Where", found.plan().place()));
        rows.add(Row.of("Agenda", Prose.lines(found.plan().agenda())));
        if (MeetingPermissions.readsAll(actor, review.activity())) {
            rows.add(Row.of(
                    "Invited",
                    Prose.lines(found.plan().agencies().stream()
                            .map(today::agencyName)
                            .toList())));
        }
        found.answer(actor.agency())
                .ifPresent(own -> rows.add(Row.of("Your agency’s answer", MeetingWords.answer(own))));
        CalledOff off = found.calledOff();
        if (off != null) {
            rows.add(Row.of("Called off", ConductPages.by(off.by()) + ": " + off.reason()));
        }
        boolean arranged = found.state() == MeetingState.ARRANGED;
        boolean open = review.activity().state() == ActivityState.OPEN;
        boolean keeps = open && ConductPermissions.keeps(actor, review.activity());
        boolean came = !found.plan().on().isAfter(today.today());
        List<Link> links = new ArrayList<>();
        Link button = null;
        if (arranged && MeetingPermissions.answers(actor, found)) {
            button = Link.to(found.page() + "/answer", "Answer the invitation");
        } else if (keeps && came && found.state() != MeetingState.CANCELLED) {
            button = Link.to(found.page() + "/record", arranged ? "Record the meeting" : "Correct the record");
        }
        links.add(Link.to(found.page() + "/calendar.ics", "Take it into your calendar"));
        if (keeps && arranged) {
            links.add(Link.to(found.page() + "/change", "Change the meeting"));
            links.add(Link.to(found.page() + "/cancel", "Call it off"));
        }
        return Piece.of(null).rows(rows).button(button).links(links);
    }

    private Piece answers(Meeting found) {
        Framework today = framework.now();
        return Piece.of("Answers")
                .grid(
                        new Piece.Grid(
                                "Answers of the agencies invited",
                                List.of("Agency", "Answer"),
                                found.plan().agencies().stream()
                                        .map(agency -> List.of(
                                                Cell.of(today.agencyName(agency)),
                                                Cell.of(found.answer(agency)
                                                        .map(MeetingWords::answer)
                                                        .orElse("Not answered"))))
                                        .toList()),
                        "No agency is invited.",
                        null);
    }

    private Piece record(Meeting found) {
        Framework today = framework.now();
        Held held = found.held();
        if (held == null) {
            return Piece.of("Record").nothing("Nothing is recorded yet.", "Record attendance after the meeting.");
        }
        return Piece.of("Record", held.people() + " attended. Recorded " + ConductPages.by(held.by()) + ".")
                .grid(
                        new Piece.Grid(
                                "Attendance by agency and level",
                                List.of("Agency", "Level", "People"),
                                held.attendance().stream()
                                        .map(each -> attendance(each, today))
                                        .toList()),
                        "Nobody attended.",
                        null)
                .rows(List.of(
                        Row.of("Decisions", Prose.lines(held.decisions())),
                        Row.of("Notes", Prose.content(held.notes()))));
    }

    private static List<Cell> attendance(Attendance each, Framework today) {
        String agency = each.agency();
        Level level = each.level();
        return List.of(
                Cell.of(agency == null ? "Independent people and others" : today.agencyName(agency)),
                Cell.of(level == null ? "Does not apply" : level.words()),
                Cell.of(String.valueOf(each.number())));
    }

    @GetMapping("/{meeting}/calendar.ics")
    ResponseEntity<String> calendar(Actor actor, @PathVariable String reference, @PathVariable MeetingId meeting) {
        return file(List.of(found(actor, pages.found(actor, reference), meeting)), "meeting.ics");
    }

    private ResponseEntity<String> file(List<Meeting> meetings, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(MeetingCalendar.of(framework.now().profile().name(), meetings, clock.instant()));
    }

    private List<Meeting> seen(Actor actor, AtHand review) {
        List<Meeting> seen = reading.of(actor, review.activity());
        if (seen.isEmpty() && !MeetingPermissions.readsAll(actor, review.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        return seen;
    }

    private Meeting found(Actor actor, AtHand review, MeetingId meeting) {
        return reading.one(actor, review.activity().id(), meeting)
                .orElseThrow(PageRefused::new)
                .value();
    }

    private static void notice(Model model, @Nullable String done) {
        String notice = done == null ? null : DONE.get(done);
        if (notice != null) {
            model.addAttribute("notice", notice);
        }
    }
}
