package org.goldthread.audit.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A programme as iCalendar (RFC 5545): a day on which each audit opens, and a day on which it is due. */
final class CalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 74;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /**
     * Writes it.
     *
     * @param stamp when the programme was last laid out or changed
     */
    static String of(String name, List<ProgrammeEntry> entries, Instant stamp) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Goldthread//Audit programme//EN");
        file.line("CALSCALE:GREGORIAN").line("X-WR-CALNAME:" + escaped(name));
        for (ProgrammeEntry entry : entries) {
            file.event(entry, "opens", entry.opensOn(), entry.title() + " opens", stamp);
            file.event(entry, "due", entry.dueOn(), entry.title() + " is due", stamp);
        }
        return file.line("END:VCALENDAR").text.toString();
    }

    private void event(ProgrammeEntry entry, String what, LocalDate day, String summary, Instant stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.entry() + "-" + what + "@goldthread");
        line("DTSTAMP:" + STAMP.format(stamp));
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
        line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines are at most 75 bytes long; what is longer goes on in the next line after a space. */
    private CalendarFile line(String words) {
        int bytes = 0;
        for (int i = 0; i < words.length(); ) {
            int point = words.codePointAt(i);
            String one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += length;
            i += Character.charCount(point);
        }
        text.append("\r\n");
        return this;
    }
}
