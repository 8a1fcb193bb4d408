package org.goldthread.audit.journey;

import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goldthread.learning.journey.Journey;
import tools.jackson.databind.JsonNode;

/** Things of the police that exist, by the variables of the paths in {@code permissions.txt}; some only look like ids. */
public final class PlacedThings {

    private PlacedThings() {}

    /** Makes them. */
    public static Map<String, String> made(Journey j) {
        Rounds11 rounds = new Rounds11(j);
        CaseSteps cases = new CaseSteps(j);
        String activity = cases.audit("Permissions of cases", POLICE);
        JsonNode first = cases.files(activity).path(0);
        String file = first.path("id").asString();
        Map<String, String> made = new LinkedHashMap<>();
        made.put("return", rounds.returnOf(rounds.opened("Permissions of a round", 0, POLICE), POLICE));
        made.put("tool", rounds.tool());
        made.put("section", "workforce");
        made.put("question", "s11-training-reached");
        made.put("standard", "s11-training");
        made.put("year", "2016");
        made.put("file", "0190b5a0-0000-7000-8000-000000000001");
        made.put("upload", "0190b5a0-0000-7000-8000-000000000002");
        made.put("entry", "0190b5a0-0000-7000-8000-000000000003");
        made.put("theme", "0190b5a0-0000-7000-8000-000000000004");
        made.put("case", file);
        made.put("sheet", CaseSteps.sheetOf(first, POLICE));
        made.put("concern", concern(j, file));
        made.put("code", questionnaire(j, activity));
        made.put("report", AgencyReportIT.report(j, "Permissions of reports"));
        return made;
    }

    private static String concern(Journey j, String file) {
        return j.officer()
                .post(
                        "/api/audits/v1/cases/" + file + "/concerns",
                        "{\"agency\":\"%s\",\"what\":\"Alone at home\"}".formatted(POLICE))
                .text("id");
    }

    /** The last part of the link to an open questionnaire. */
    private static String questionnaire(Journey j, String activity) {
        return j.officer()
                .post(
                        "/api/audits/v1/activities/" + activity + "/questionnaire",
                        "{\"closesOn\":\"%s\"}".formatted(j.nextYear().minusMonths(6)))
                .text("path")
                .replace("/audits/q/", "");
    }
}
