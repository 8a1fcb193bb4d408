package org.goldthread.reviews.vault;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.pages.PageWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a text of the record what it is and on which page it is mended. What is not known here is still found. */
@Component
class Whereabouts {

    private static final String ACTIVITY = "/reviews/activities/";

    /** Places in the order in which they are shown; what was replaced already comes after everything else. */
    private final Map<String, Function<Text, Named>> known = new LinkedHashMap<>();

    private final CurrentFramework framework;

    Whereabouts(CurrentFramework framework) {
        this.framework = framework;
        known.put("scopes", text -> text.tab("Scope and people", "scope"));
        known.put("activities", text -> text.tab("Registration of the review", ""));
        known.put("referrals", text -> named("Referral", "/reviews/referrals/" + text.kept.text("reference", "text")));
        known.put("timetables", Whereabouts::timetable);
        known.put("findings", text -> text.own("Finding", "/reviews/findings/"));
        known.put("learning-points", text -> text.own("Learning point", "/reviews/learning-points/"));
        known.put("recommendations", text -> text.own("Recommendation", "/reviews/recommendations/"));
        known.put("reportTexts", Whereabouts::reportText);
        known.put("reports", text -> text.tab("Report and its publication", "report"));
        known.put("meetings", Whereabouts::meeting);
        known.put("participations", text -> text.tab("Participation", "participation"));
        known.put("principles", text -> text.tab("Principles", "principles"));
        known.put("methods", text -> text.tab("Method", "method"));
        known.put("appointments", text -> text.tab("Appointment of a reviewer", "reviewers"));
        known.put("incidents", text -> text.tab("Parallel reviews", "parallel"));
        known.put("retentions", text -> text.tab("Retention of names", "retention"));
        known.put("inspections", text -> text.tab("Judgements of an inspection", "judgements"));
        known.put("contradictions", text -> text.tab("Contradiction in the chronology", "chronology"));
        known.put("requests", text -> text.own("Request to " + agency(text.kept.text("agency")), "/reviews/requests/"));
        known.put("chronology_versions", text -> chronology(text, ""));
        known.put("chronology", text -> chronology(text, ", row " + text.row()));
        known.put("chronology_refused", this::rowNotTaken);
    }

    /**
     * Where a text is.
     *
     * @param rank by which places are ordered
     */
    record Whereabout(int rank, String what, @Nullable String page, String field) {}

    private record Named(
            String what,
            @Nullable String page,
            boolean replaced,
            @Nullable String field) {}

    private record Text(String reference, KeptDocument kept, RecordTexts.Text words) {

        Named tab(String what, String tab) {
            return named(what, ACTIVITY + reference + (tab.isEmpty() ? "" : "/" + tab));
        }

        Named own(String what, String page) {
            return named(what, page + kept.id("_id"));
        }

        String row() {
            BsonValue row = kept.at("row");
            return row != null && row.isNumber() ? String.valueOf(row.asNumber().intValue()) : "";
        }
    }

    Whereabout of(String reference, KeptDocument kept, RecordTexts.Text words) {
        Function<Text, Named> known = this.known.get(kept.collection());
        Named named = known == null
                ? named("Other part of the record (" + kept.collection() + ")", null)
                : known.apply(new Text(reference, kept, words));
        int order = List.copyOf(this.known.keySet()).indexOf(kept.collection());
        return new Whereabout(
                (named.replaced() ? this.known.size() : 0) + (order < 0 ? this.known.size() : order),
                named.what(),
                named.page(),
                named.field() == null ? words.field() : named.field());
    }

    private static Named named(String what, @Nullable String page) {
        return new Named(what, page, false, null);
    }

    private static Named timetable(Text text) {
        return text.kept.id("subject", "referral") == null
                ? text.tab("Timetable of the review", "timetable")
                : named(
                        "Timetable of the referral",
                        "/reviews/referrals/" + text.kept.text("subject", "reference") + "/timetable");
    }

    private static Named meeting(Text text) {
        String day = text.kept.at("plan", "on") instanceof BsonDateTime on
                ? " on " + PageWords.date(Instant.ofEpochMilli(on.getValue()))
                : "";
        return text.own("Meeting" + day, ACTIVITY + text.reference + "/meetings/");
    }

    /** The latest version is mended in its section; earlier ones, and what was published, stay as they were. */
    private static Named reportText(Text text) {
        List<Object> path = text.words.path();
        String section = "";
        String heading = "Title";
        if (path.size() > 1 && path.get(1) instanceof Integer place) {
            BsonDocument written = text.kept.list("sections").get(place).asDocument();
            section = written.getString("id").getValue();
            heading = written.getString("heading").getValue();
        }
        KeptDocument report = text.kept.within();
        List<BsonValue> saved = report == null ? List.of() : report.list("saved");
        UUID latest = saved.isEmpty()
                ? null
                : KeptDocument.id(saved.get(saved.size() - 1).asDocument().get("text"));
        String page = ACTIVITY + text.reference + "/report";
        return Objects.equals(latest, text.kept.id("_id"))
                ? new Named("Report", section.isEmpty() ? page : page + "/sections/" + section, false, heading)
                : new Named("Report, a text that is not the latest", page, true, heading);
    }

    private Named chronology(Text text, String row) {
        KeptDocument version = row.isEmpty() ? text.kept : Objects.requireNonNull(text.kept.within());
        String of = agency(version.text("agency"));
        boolean stands = stands(version);
        return new Named(
                (stands ? "Chronology of " : "Chronology that does not count, of ") + of + row,
                "/reviews/requests/" + version.id("request"),
                !stands,
                null);
    }

    private Named rowNotTaken(Text text) {
        KeptDocument version = Objects.requireNonNull(text.kept.within());
        return new Named(
                "Row that was not taken, of " + agency(version.text("agency")) + ", row " + text.row(),
                "/reviews/requests/" + version.id("request") + "/imports/" + version.id("_id"),
                !stands(version),
                null);
    }

    /** Whether it is the last one given of its part, and was neither taken back nor sent back. */
    private static boolean stands(KeptDocument version) {
        KeptDocument request = version.within();
        if (request == null) {
            return false;
        }
        for (BsonValue part : request.list("parts")) {
            List<BsonValue> given = part.asDocument().getArray("versions", new BsonArray());
            if (!given.isEmpty()) {
                BsonDocument last = given.get(given.size() - 1).asDocument();
                boolean sentBack = last.get("look") instanceof BsonDocument look && isThere(look.get("reason"));
                if (Objects.equals(KeptDocument.id(last.get("content")), version.id("_id"))) {
                    return !isThere(last.get("withdrawn")) && !sentBack;
                }
            }
        }
        return false;
    }

    private static boolean isThere(@Nullable BsonValue value) {
        return value != null && !(value instanceof BsonNull);
    }

    private String agency(String id) {
        return framework.now().agencyName(id);
    }
}
