package org.goldthread.reviews.chronology.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a chronology, and the headings by which agencies call them. */
public enum Column {
    DATE("Date", "when|day|dateofevent|eventdate|dateofcontact|contactdate|dateandtime|datetime", "^date|(?<!up)date$"),
    TIME("Time", "timeofevent|eventtime|timeofcontact|hour", "time"),
    SOURCE(
            "Source of the information",
            "record|system|sourceofinformation|sourceofinfo|evidence|recordedin",
            "source|recordsystem"),
    EVENT(
            "What happened",
            "events|description|details?|whathappened|contact|significantevent|summary|entry|information|activity|narrative",
            "description|whathappened|detailsofevent|eventdetail|summaryofevent|narrative"),
    PEOPLE(
            "People, by pseudonym",
            "person|who|subject|familymember|whowaspresent|involved|pseudonym",
            "people|personsinvolved|whowas|familymember|subject|pseudonym|childseen"),
    RESPONSE(
            "Response or comment",
            "comments?|action|actiontaken|analysis|agencyresponse|notes",
            "response|comment|action|analysis|practice"),
    OUTCOME("Outcome", "result|decision", "outcome|decisionmade"),
    SIGNIFICANT(
            "Significant",
            "significance|key|keyevent|keyepisode|important|kpe",
            "significan|keyevent|keypractice|keyepisode"),
    REFERENCE(
            "Contact reference",
            "ref|contactreference|contactkey|sharedreference|incidentnumber|logno",
            "reference|incidentno|lognumber|contactkey");

    private static final List<Column> MOST_TELLING_FIRST =
            List.of(SIGNIFICANT, REFERENCE, RESPONSE, OUTCOME, PEOPLE, SOURCE, EVENT, TIME, DATE);

    private final String words;
    private final Pattern names;
    private final Pattern parts;

    Column(String words, String names, String parts) {
        this.words = words;
        this.names = Pattern.compile(names);
        this.parts = Pattern.compile(parts);
    }

    public String words() {
        return words;
    }

    /** The name of the field in JSON and in problems. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that has this name. */
    static Optional<Column> named(String heading) {
        String plain = plain(heading);
        for (Column column : values()) {
            if (column.field().equals(plain) || column.names.matcher(plain).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The columns whose name this heading contains, the most telling first. */
    static List<Column> like(String heading) {
        String plain = plain(heading);
        return MOST_TELLING_FIRST.stream()
                .filter(column -> column.parts.matcher(plain).find())
                .toList();
    }

    /** Without what stands in brackets, in small letters, letters and digits alone. */
    private static String plain(String heading) {
        return heading.replaceAll("\\([^)]*\\)|\\[[^]]*]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
