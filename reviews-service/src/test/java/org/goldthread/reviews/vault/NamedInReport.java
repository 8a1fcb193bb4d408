package org.goldthread.reviews.vault;

import java.util.List;

/** The report and its publication, the referral, the vault and retention, with a name in their words. */
final class NamedInReport {

    private static final String HOLD =
            "{\"what\":\"hold\",\"kind\":\"criminal-proceedings\",\"on\":\"2026-03-04\",\"reason\":\"%s\"}";
    private static final String LOG = "in the access log, which is a chain";

    private NamedInReport() {}

    static void add(NamedSteps steps, NamedCase on) {
        report(steps, on);
        desk(steps, on);
        vault(steps, on);
        referral(steps, on);
        steps.post(
                "/activities/{id}/timetable",
                "reason",
                NamedSteps.API + "/activities/" + on.parallel + "/timetable",
                HOLD);
        steps.as("POST", "/activities/{id}/timetable")
                .form(
                        "/activities/{reference}/timetable",
                        "reason",
                        "/reviews/activities/" + on.parallelReference + "/timetable",
                        "what",
                        "hold");
    }

    private static void report(NamedSteps steps, NamedCase on) {
        String at = on.path + "/report";
        String back = "{\"version\":2,\"reason\":\"%s\"}";
        steps.after(on::askToSign)
                .by(on.signatory(), "POST", "/activities/{id}/report/send-back", "reason", at + "/send-back", back);
        steps.put("/activities/{id}/report", "sections.child", at, "{\"sections\":{\"child\":\"%s\"}}");
        String tab = "/activities/{reference}/report";
        steps.as("PUT", "/activities/{id}/report")
                .form(tab + "/sections/{section}", "words", on.page + "/report/sections/child");
        steps.as("POST", "/activities/{id}/report/send-back")
                .formBy(on.signatory(), tab + "/send-back", "reason", on.page + "/report/send-back", "version", "2");
    }

    private static void desk(NamedSteps steps, NamedCase on) {
        String desk = on.path + "/report/publication";
        String api = "/activities/{id}/report/publication";
        steps.post(api + "/hits", "instead-" + on.hit, desk + "/hits", """
                {"decisions":[{"hit":"%s","choice":"redact","instead":"%%s"}]}""".formatted(on.hit));
        String reason = "{\"reason\":\"%s\",\"from\":\"2026-03-04\",\"kind\":\"improvements\"}";
        steps.post(api + "/hold", "reason", desk + "/hold", reason);
        for (String step : List.of("take-down", "propose")) {
            steps.as("POST", api + "/hold").post(api + "/" + step, "reason", desk + "/" + step, reason);
        }
        String tab = "/activities/{reference}/publication";
        String page = on.page + "/publication";
        steps.as("POST", api + "/hits")
                .form(tab + "/decide", "reason-" + on.hit, page + "/decide", "choice-" + on.hit, "keep");
        for (String step : List.of("hold", "take-down", "propose")) {
            steps.as("POST", api + "/hold")
                    .form(
                            tab + "/" + step,
                            "reason",
                            page + "/" + step,
                            "kind",
                            "improvements",
                            "from-day",
                            "4",
                            "from-month",
                            "3",
                            "from-year",
                            "2026");
        }
    }

    private static void vault(NamedSteps steps, NamedCase on) {
        String name = "/names/" + on.person + "/open";
        steps.elsewhere(LOG).post("/activities/{id}/names/{person}/open", "reason", on.path + name, NamedSteps.REASON);
        steps.elsewhere(LOG).form("/activities/{reference}/names/{person}/open", "reason", on.page + name);
        String api = "/activities/{id}/retention/";
        String at = on.path + "/retention/";
        steps.post(api + "hold", "reason", at + "hold", NamedSteps.REASON);
        steps.post(api + "lift", "reason", at + "lift", NamedSteps.REASON);
        steps.as("POST", api + "hold").post(api + "propose", "reason", at + "propose", NamedSteps.REASON);
        steps.elsewhere(LOG).post(api + "withdraw", "reason", at + "withdraw", NamedSteps.REASON);
        steps.elsewhere(LOG).post(api + "keep", "reason", at + "keep", """
                {"reason":"%s","until":"2040-01-01"}""");
        steps.as("POST", api + "hold")
                .form("/activities/{reference}/retention/{step}", "reason", on.page + "/retention/hold");
    }

    private static void referral(NamedSteps steps, NamedCase on) {
        String one = NamedSteps.API + "/referrals/" + on.referral;
        String proposal = "{\"noReview\":true,\"reason\":\"%s\"}";
        steps.post("/referrals/{id}/timetable", "reason", one + "/timetable", HOLD);
        steps.after(on::askAgain)
                .by(on.signatory(), "POST", "/referrals/{id}/views", "reason", one + "/views", proposal);
        steps.after(on::othersView).post("/referrals/{id}/decision", "reason", one + "/decision", proposal);
        steps.after(on::putAgain).post("/referrals/{id}/withdraw", "reason", one + "/withdraw", NamedSteps.REASON);
        String page = "/reviews/referrals/" + on.referralReference;
        steps.as("POST", "/referrals/{id}/withdraw")
                .form("/referrals/{reference}/withdraw", "reason", page + "/withdraw");
        steps.as("POST", "/referrals/{id}/timetable")
                .form("/referrals/{reference}/timetable", "reason", page + "/timetable", "what", "hold");
        steps.as("POST", "/referrals/{id}/views")
                .formBy(
                        on.signatory(),
                        "/referrals/{reference}/views/new",
                        "reason",
                        page + "/views/new",
                        "types",
                        "none");
        steps.as("POST", "/referrals/{id}/decision")
                .form("/referrals/{reference}/decide", "reason", page + "/decide", "types", "none");
    }
}
