package org.goldthread.reviews.outside.inspection;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Ids;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;

/**
 * What an inspectorate judged, as it published it.
 *
 * @param areaCode the authority's code, such as E08000029
 * @param area the authority's name as printed
 * @param type the type of inspection; absent where the file has no such column
 * @param all each aspect with its grade, in the file's order; aspects that were not judged are left out
 */
public record Judgements(
        String areaCode,
        String area,
        @Nullable String type,
        LocalDate inspectedOn,
        LocalDate publishedOn,
        List<Judgement> all) {

    /** One aspect, such as "Overall effectiveness", and the grade, in the inspectorate's words. */
    public record Judgement(String aspect, String grade) {

        /** Whether it asks for something to get better. */
        public boolean asksForMore() {
            return grade.equals("Inadequate") || grade.startsWith("Requires improvement");
        }
    }

    public Judgements {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /** One area is inspected once on a day, whichever of the published files tells it. */
    public ActivityId activity() {
        return new ActivityId(Ids.from("inspection", "ofsted", areaCode, inspectedOn));
    }

    /** "Ofsted ILACS Standard Inspection of Solihull: Inadequate". */
    public String title() {
        String grade = all.isEmpty() ? "no grade" : all.get(0).grade();
        return "Ofsted " + (type == null ? "inspection of children’s services" : type) + " of " + area + ": " + grade;
    }
}
