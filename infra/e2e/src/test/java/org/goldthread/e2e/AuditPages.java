package org.goldthread.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goldthread.e2e.EveryPages.One;
import tools.jackson.databind.JsonNode;

/** The pages of audits with the demonstration record's ids: rounds, programme, cases, questionnaires, reports, tools. */
final class AuditPages {

    private static final String API = "/api/audits/v1";
    private static final String OFFICER = "officer";
    private static final String POLICE = "link-police";
    private static final String COUNCIL = "link-council";

    private final Stack stack;
    private final RecordedIds ids;
    private final List<One> pages = new ArrayList<>();
    private final Set<String> sheetsSeen = new HashSet<>();

    private AuditPages(Stack stack) {
        this.stack = stack;
        this.ids = new RecordedIds(stack);
    }

    static List<One> of(Stack stack) {
        AuditPages all = new AuditPages(stack);
        all.tools();
        all.programme();
        all.section11();
        all.schools();
        all.cases();
        all.questionnaire();
        all.reports();
        return all.pages;
    }

    private void tools() {
        add(OFFICER, "/audits/tools", "/audits/tools/import", "/audits/keys");
        for (JsonNode tool : ids.all(API + "/tools")) {
            add(OFFICER, "/audits/tools/" + tool.path("id").asString(""));
        }
    }

    private void programme() {
        int year = stack.today().minusMonths(3).getYear();
        String page = "/audits/programme/" + year;
        for (String who : List.of(OFFICER, POLICE, "link-school-01", "lay")) {
            add(who, page);
        }
        for (String who : List.of(OFFICER, POLICE, "lay")) {
            add(who, "/audits/programme", "/audits/programme/" + (year + 1));
        }
        Map<String, String> byState = new TreeMap<>();
        stack.as(OFFICER)
                .get(API + "/programme/" + year)
                .expect(200)
                .json()
                .path("entries")
                .forEach(entry -> byState.putIfAbsent(
                        entry.path("state").asString(""), entry.path("entry").asString("")));
        byState.values().forEach(entry -> {
            add(OFFICER, page + "/entries/" + entry);
            add("lay", page + "/entries/" + entry);
        });
        add(OFFICER, "/audits/themes");
        add("chair-follow-up", "/audits/themes");
        for (JsonNode theme : ids.all(API + "/themes")) {
            add("chair-follow-up", "/audits/themes/" + theme.path("id").asString(""));
        }
    }

    private void section11() {
        JsonNode audit = titled("Section 11 self-assessment of this year");
        String page = page(audit);
        String returns = API + "/activities/" + audit.path("id").asString("") + "/returns";
        for (String who : List.of(OFFICER, POLICE)) {
            add(who, page + "/returns", page + "/results");
        }
        add("lay", page + "/results", page + "/retests");
        add("contributor-police", page + "/results");
        add("link-school-01", 404, page + "/results");
        add(OFFICER, page + "/retests", page + "/results?basis=self&sort=tool");
        add(POLICE, 403, page + "/retests");
        asking(returns);
        ids.byState(returns).forEach((state, id) -> {
            String there = "/audits/returns/" + id;
            boolean open = state.equals("open");
            add(OFFICER, there, there + "/withdraw");
            add(OFFICER, open ? 404 : 200, there + "/panel", there + "/sections/leadership");
            if (!open) {
                add(OFFICER, there + "/panel/s11-training", there + "/reopen");
                add("moderator", there + "/panel", there + "/panel/s11-training");
            }
        });
        answering(returns);
        String police =
                "/audits/returns/" + stack.as(POLICE).get(returns).expect(200).at("/items/0/id");
        add(POLICE, police, police + "/panel", police + "/panel/s11-service-development");
        add("contributor-police", police);
    }

    /** A return that asks again about earlier learning, with its panel's grade of that. */
    private void asking(String returns) {
        String own = "/audits/returns/"
                + stack.as("link-health").get(returns).expect(200).at("/items/0/id");
        String tied = own + "/panel/s11-information-sharing";
        add("link-health", own, tied);
        add(OFFICER, own, tied);
    }

    /** A return that its agency is working on. */
    private void answering(String returns) {
        String own =
                "/audits/returns/" + stack.as(COUNCIL).get(returns).expect(200).at("/items/0/id");
        add(
                COUNCIL,
                "/audits",
                own,
                own + "/sections/workforce",
                own + "/check",
                own + "/questions/s11-training-reached");
        add(COUNCIL, own + "/workbook/upload", own + "/bring-in");
    }

    private void schools() {
        JsonNode audit = ids.first(API + "/activities", "typeId", "section-175");
        String page = page(audit);
        String returns = API + "/activities/" + audit.path("id").asString("") + "/returns";
        add(OFFICER, page, page + "/returns", page + "/returns?state=submitted", page + "/results");
        for (String school : List.of("link-school-01", "link-school-20", "link-school-30")) {
            String own = "/audits/returns/"
                    + stack.as(school).get(returns).expect(200).at("/items/0/id");
            add(school, "/", "/audits", page + "/returns", page + "/results", own, own + "/sections/pupils");
        }
    }

    private void cases() {
        JsonNode audit = titled("Neglect: what a day was like for the child");
        String page = page(audit) + "/cases";
        add(OFFICER, page, page + "/agreement", page + "/check", page + "/meeting");
        add(POLICE, page);
        add("moderator", page);
        add("lay", 403, page);
        JsonNode cases = stack.as(OFFICER)
                .get(API + "/activities/" + audit.path("id").asString("") + "/cases")
                .expect(200)
                .json()
                .path("items");
        for (JsonNode one :
                List.of(cases.path(0), cases.path(4), cases.path(cases.size() - 2), cases.path(cases.size() - 1))) {
            String id = one.path("id").asString("");
            String there = "/audits/cases/" + id;
            add(OFFICER, there);
            add(POLICE, there, there + "/concern");
            for (JsonNode concern : ids.all(API + "/cases/" + id + "/concerns")) {
                String raised = "/audits/concerns/" + concern.path("id").asString("");
                add(OFFICER, raised);
                add("lead-police", raised);
            }
            String state = one.path("state").asString("");
            one.path("sheets").forEach(sheet -> sheet(state, sheet));
        }
        JsonNode other = titled("Fathers and other men in assessments");
        add(OFFICER, page(other) + "/cases", page(other) + "/cases/draw", page(other) + "/questionnaire");
    }

    /** A sheet in a state that was not seen yet of a case in this state. */
    private void sheet(String ofCase, JsonNode sheet) {
        String state = sheet.path("state").asString("");
        if (!sheetsSeen.add(ofCase + " " + state)) {
            return;
        }
        Map<String, String> auditors =
                Map.of("west-midlands-police", POLICE, "bsol-icb", "link-health", "solihull-council", COUNCIL);
        String there = "/audits/sheets/" + sheet.path("id").asString("");
        String auditor = auditors.getOrDefault(sheet.path("agency").asString(""), OFFICER);
        add(OFFICER, there);
        add(auditor, there);
        if (state.equals("taken")) {
            add(auditor, there + "/sections/help");
        }
    }

    private void questionnaire() {
        JsonNode audit = ids.first(API + "/activities", "typeId", "practitioner-questionnaire");
        String page = page(audit) + "/questionnaire";
        add(OFFICER, page);
        add("lay", page);
        String link = stack.as(OFFICER)
                .get(API + "/activities/" + audit.path("id").asString("") + "/questionnaire")
                .expect(200)
                .at("/path");
        add("", link, link + "/thanks");
    }

    private void reports() {
        JsonNode audit = ids.first(API + "/activities", "typeId", "single-agency-audit");
        String page = page(audit) + "/reports";
        for (String who : List.of(OFFICER, POLICE, COUNCIL)) {
            add(who, page);
        }
        String list = API + "/activities/" + audit.path("id").asString("") + "/reports";
        for (String who : List.of(OFFICER, POLICE, "link-health")) {
            for (JsonNode report : stack.as(who).get(list).expect(200).json().path("items")) {
                add(who, "/audits/reports/" + report.path("id").asString(""));
            }
        }
    }

    private JsonNode titled(String title) {
        return ids.first(API + "/activities", "title", title);
    }

    private static String page(JsonNode activity) {
        return "/audits/activities/" + activity.path("reference").asString("");
    }

    private void add(String who, String... paths) {
        add(who, 200, paths);
    }

    private void add(String who, int status, String... paths) {
        for (String path : paths) {
            pages.add(new One(who, path, status));
        }
    }
}
