package org.goldthread.reviews.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Level;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.conduct.web.Question;
import org.goldthread.reviews.meeting.Answer;
import org.goldthread.reviews.meeting.Attendance;
import org.goldthread.reviews.meeting.Held;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.meeting.MeetingKind;
import org.goldthread.reviews.meeting.NewAnswer;
import org.goldthread.reviews.meeting.NewMeeting;
import org.goldthread.reviews.meeting.NewRecord;
import org.goldthread.reviews.meeting.Plan;
import org.jspecify.annotations.Nullable;

/** The forms of meetings: their questions, their answers, and how they are filled from what stands. */
final class MeetingForms {

    private static final String OTHERS = "others";
    private static final Integer NOT_A_NUMBER = -1;

    private MeetingForms() {}

    static FormPage plan(AtHand review, Framework today, boolean added) {
        List<Question> questions = new ArrayList<>(List.of(
                Question.one(
                        "kind",
                        "What kind of meeting?",
                        MeetingKind.all(today.profile()).stream()
                                .map(kind -> Choice.of(kind.id(), kind.words()))
                                .toList()),
                Question.date("on", "On which day?"),
                Question.text("startsAt", "When does it start?").hint("For example, 14:00"),
                Question.text("endsAt", "When does it end?").hint("For example, 16:00"),
                Question.text("place", "Where, or how do people join?").hint("A room or a link"),
                Question.prose("agenda", "Agenda", 9_000).hint("One item a line. No names of the child or family")));
        if (!review.activity().agencies().isEmpty()) {
            questions.add(Question.several(
                            "agencies",
                            "Which agencies are invited?",
                            review.activity().agencies().stream()
                                    .map(agency -> Choice.of(agency, today.agencyName(agency)))
                                    .toList())
                    .hint("Each is asked to answer by the day of the meeting"));
        }
        return FormPage.of(
                        added ? "Arrange a meeting" : "Change the meeting",
                        questions,
                        added ? "Arrange and invite" : "Save the meeting")
                .what("The agencies invited see the day, the place and the agenda, and nothing of what is decided.");
    }

    static NewMeeting readPlan(Form form) {
        return new NewMeeting(
                form.text("kind"),
                FormAgain.date(form, "on"),
                form.text("startsAt"),
                form.text("endsAt"),
                form.text("place"),
                form.text("agenda").lines().toList(),
                form.texts("agencies"));
    }

    static Form filled(Form form, Plan plan) {
        return form.showing("kind", plan.kind().id())
                .showing("on", plan.on())
                .showing("startsAt", plan.startsAt())
                .showing("endsAt", plan.endsAt())
                .showing("place", plan.place())
                .showing("agenda", String.join("\n", plan.agenda()))
                .showing("agencies", plan.agencies());
    }

    static FormPage answer(Meeting meeting) {
        return FormPage.of(
                        "Answer the invitation",
                        List.of(
                                Question.one(
                                        "coming",
                                        "Does somebody from your agency come?",
                                        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"))),
                                Question.number("number", "How many people? (if somebody comes)"),
                                Question.prose("note", "Who by role, or why nobody comes", 500)
                                        .hint("No names")),
                        "Send the answer")
                .what(meeting.plan().kind().words() + ", " + MeetingWords.when(meeting.plan()) + ".");
    }

    static NewAnswer readAnswer(Form form) {
        return new NewAnswer(
                switch (form.text("coming")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                number(form.text("number")),
                form.text("note"));
    }

    static Form filled(Form form, Answer answer) {
        return form.showing("coming", answer.coming() ? "yes" : "no")
                .showing("number", answer.coming() ? answer.number() : null)
                .showing("note", answer.note());
    }

    /** Attendance is asked agency by agency and level by level. */
    static FormPage record(Meeting meeting, Framework today) {
        List<Question> questions = new ArrayList<>();
        List<String> agencies = agencies(meeting);
        for (int i = 0; i < agencies.size(); i++) {
            String agency = agencies.get(i);
            questions.add(Question.group(
                    i == 0 ? "attendance" : "attendance-" + agency,
                    "How many people attended from " + today.agencyName(agency) + "?",
                    Level.all(today.profile()).stream()
                            .map(level -> Question.number(field(agency, level), level.words()))
                            .toArray(Question[]::new)));
        }
        questions.add(Question.number(
                        agencies.isEmpty() ? "attendance" : OTHERS, "How many independent people and others attended?")
                .hint("The reviewer, the chair, partnership staff"));
        questions.add(Question.prose("decisions", "What was decided? (optional)", 9_000)
                .hint("One decision a line. No names"));
        questions.add(Question.prose("notes", "Notes (optional)", 8_000).hint("No names"));
        return FormPage.of("Record the meeting", questions, "Save the record")
                .what(meeting.plan().kind().words() + ", " + MeetingWords.when(meeting.plan()) + ".");
    }

    /** Those invited, and any other one that attended. */
    private static List<String> agencies(Meeting meeting) {
        Held held = meeting.held();
        return Stream.concat(meeting.plan().agencies().stream(), held == null ? Stream.of() : held.agencies().stream())
                .distinct()
                .toList();
    }

    static NewRecord readRecord(Form form, Meeting meeting, List<Level> levels) {
        List<NewRecord.Line> lines = new ArrayList<>();
        List<String> agencies = agencies(meeting);
        for (String agency : agencies) {
            for (Level level : levels) {
                String text = form.text(field(agency, level));
                if (!text.isEmpty()) {
                    lines.add(new NewRecord.Line(agency, level.id(), number(text)));
                }
            }
        }
        String others = form.text(agencies.isEmpty() ? "attendance" : OTHERS);
        if (!others.isEmpty()) {
            lines.add(new NewRecord.Line(null, null, number(others)));
        }
        return new NewRecord(lines, form.text("decisions").lines().toList(), form.text("notes"));
    }

    static Form filled(Form form, Meeting meeting) {
        Held held = meeting.held();
        if (held == null) {
            return form;
        }
        Form filled = form;
        for (Attendance each : held.attendance()) {
            String agency = each.agency();
            Level level = each.level();
            String field = agency == null || level == null
                    ? agencies(meeting).isEmpty() ? "attendance" : OTHERS
                    : field(agency, level);
            filled = filled.showing(field, each.number());
        }
        return filled.showing("decisions", String.join("\n", held.decisions())).showing("notes", held.notes());
    }

    static FormPage cancel(Meeting meeting) {
        return FormPage.of(
                        "Call the meeting off",
                        List.of(Question.prose("reason", "Why is it not held?", 1_000)
                                .hint("No names")),
                        "Call it off")
                .what(
                        meeting.plan().kind().words() + ", " + MeetingWords.when(meeting.plan()) + ".",
                        "The agencies invited no longer have it in their list. It stays on record.");
    }

    private static String field(String agency, Level level) {
        return agency + "-" + level.id();
    }

    private static @Nullable Integer number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : NOT_A_NUMBER;
    }
}
