package org.goldthread.reviews.report;

import static org.goldthread.reviews.report.RecordWords.marked;
import static org.goldthread.reviews.report.RecordWords.prose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goldthread.learning.framework.Framework;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.meeting.Held;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.method.Chosen;
import org.goldthread.reviews.method.StageRecord;
import org.goldthread.reviews.participation.FamilyMember;
import org.goldthread.reviews.participation.LivedExperience;
import org.goldthread.reviews.participation.Participation;
import org.jspecify.annotations.Nullable;

/**
 * How a review was conducted, in the words of a report, as Markdown. Accounts that people gave in confidence stay out, and
 * months stand for days, which could tell a reader whose case it is.
 */
final class ConductWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private ConductWords() {}

    /** The methodology with the reason for it, and how its stages ended; nothing while none is chosen. */
    static String methodology(@Nullable Chosen chosen) {
        if (chosen == null) {
            return "";
        }
        return "\n\n**Methodology:** " + marked(chosen.name())
                + (chosen.basis().equals("default") ? "" : " (" + marked(chosen.basis()) + ")") + ". "
                + prose(chosen.rationale()) + "\n\n"
                + chosen.stages().stream().map(ConductWords::stage).collect(Collectors.joining("\n"));
    }

    private static String stage(StageRecord stage) {
        String name = "- " + marked(stage.name());
        return switch (stage.state()) {
            case DONE -> name + ": done" + in(stage.doneOn());
            case SKIPPED -> name + ": left out. " + marked(stage.reason());
            case PLANNED, UNDER_WAY -> name + ": " + stage.state().words().toLowerCase(Locale.UK);
        };
    }

    private static String in(@Nullable LocalDate day) {
        return day == null ? "" : " in " + MONTH.format(day);
    }

    /** How many practitioners of which agencies took part, and which members of the family, by pseudonym. */
    static String participation(Participation record, Framework today) {
        StringBuilder words = new StringBuilder();
        if (record.practitionersInvited() > 0) {
            words.append("\n\n**Practitioners:** ")
                    .append(record.practitionersTookPart())
                    .append(" of ")
                    .append(PageWords.count(record.practitionersInvited(), "practitioner", "practitioners"))
                    .append(" who were invited took part")
                    .append(
                            record.agenciesTakingPart().isEmpty()
                                    ? ""
                                    : ": "
                                            + marked(record.agenciesTakingPart().stream()
                                                    .map(today::agencyName)
                                                    .collect(Collectors.joining(", "))))
                    .append(".");
        }
        if (!record.family().isEmpty()) {
            words.append("\n\n**Family:**\n\n")
                    .append(record.family().stream().map(ConductWords::member).collect(Collectors.joining("\n")));
        }
        return words.toString();
    }

    private static String member(FamilyMember member) {
        return "- " + marked(member.who()) + ": " + member.state().words().toLowerCase(Locale.UK);
    }

    /** Meetings that were held, with how many people of how many agencies came. */
    static String meetings(List<Meeting> meetings) {
        String held = meetings.stream()
                .filter(meeting -> meeting.held() != null)
                .map(ConductWords::meeting)
                .collect(Collectors.joining("\n"));
        return held.isEmpty() ? "" : "\n\n**Meetings:**\n\n" + held;
    }

    private static String meeting(Meeting meeting) {
        Held held = java.util.Objects.requireNonNull(meeting.held());
        return "- " + marked(meeting.plan().kind().words()) + in(meeting.plan().on()) + ": "
                + PageWords.count(held.people(), "person", "people") + " from "
                + PageWords.count(held.agencies().size(), "agency", "agencies");
    }

    static String child(LivedExperience written) {
        return prose(written.text()) + "\n\n**How we know:** " + prose(written.sources());
    }
}
