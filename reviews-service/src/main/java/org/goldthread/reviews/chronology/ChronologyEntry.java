package org.goldthread.reviews.chronology;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.reviews.chronology.reading.EventDate;
import org.goldthread.reviews.chronology.reading.Happened;
import org.jspecify.annotations.Nullable;

/**
 * One entry of one version of an agency's chronology. It never changes; a corrected chronology is another version.
 *
 * @param version the version that it belongs to
 * @param place its place in any chronology: date, time, then agency and row, as one text that sorts
 * @param day ISO date; the first day where only a month or a year is known
 * @param precision name of {@link EventDate.Precision}
 * @param time {@code 14:30}
 * @param people by pseudonym
 * @param reference what other agencies may call the same contact by
 * @param shared the reference without spaces, signs and capitals, to compare by
 * @param terms what it is found by
 */
public record ChronologyEntry(
        @BsonId String id,
        UUID version,
        String place,
        String agency,
        String day,
        String precision,
        Boolean about,
        @Nullable String time,
        @Nullable String source,
        String event,
        @Nullable String people,
        @Nullable String response,
        @Nullable String outcome,
        Boolean significant,
        @Nullable String reference,
        @Nullable String shared,
        Integer row,
        List<String> terms) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    public ChronologyEntry {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    static ChronologyEntry of(UUID version, String agency, Happened entry) {
        EventDate when = entry.when();
        String time = when.time() == null ? null : when.time().toString();
        String shared = shared(entry.reference());
        List<String> terms = new ArrayList<>(Terms.of(
                entry.event(), entry.response(), entry.outcome(), entry.source(), entry.people(), entry.reference()));
        if (entry.significant()) {
            terms.add(Terms.SIGNIFICANT);
        }
        if (shared != null) {
            terms.add(Terms.SHARED);
        }
        return new ChronologyEntry(
                version + ":" + entry.row(),
                version,
                String.format(
                        Locale.ROOT, "%sT%s|%s|%06d", when.day(), time == null ? "00:00" : time, agency, entry.row()),
                agency,
                when.day().toString(),
                when.precision().name(),
                when.about(),
                time,
                entry.source(),
                entry.event(),
                entry.people(),
                entry.response(),
                entry.outcome(),
                entry.significant(),
                entry.reference(),
                shared,
                entry.row(),
                terms);
    }

    private static @Nullable String shared(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        String plain = reference.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.isEmpty() ? null : plain;
    }

    /** "3 December 2026, 14:30", "about March 2026", "2019". */
    public String inWords() {
        String words = switch (EventDate.Precision.valueOf(precision)) {
            case DAY -> DAY.format(date());
            case MONTH -> MONTH.format(date());
            case YEAR -> String.valueOf(date().getYear());
        };
        return (about ? "about " : "") + words + (time == null ? "" : ", " + time);
    }

    public LocalDate date() {
        return LocalDate.parse(day);
    }

    public EventDate when() {
        return new EventDate(date(), EventDate.Precision.valueOf(precision), about, null);
    }
}
