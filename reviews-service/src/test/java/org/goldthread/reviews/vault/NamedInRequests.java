package org.goldthread.reviews.vault;

import java.nio.charset.StandardCharsets;

/** Requests to agencies and what they give, with a name in their words. */
final class NamedInRequests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);
    private static final String BACK = "/parts/chronology/send-back";

    private NamedInRequests() {}

    static void add(NamedSteps steps, NamedCase on) {
        String one = NamedSteps.API + "/requests/" + on.request;
        String other = NamedSteps.API + "/requests/" + on.otherRequest;
        steps.post("/activities/{id}/requests", "note", on.path + "/requests", """
                {"agencies":["bsol-icb"],"others":["A genogram"],"note":"%%s","dueOn":"%s"}""".formatted(
                        NamedCase.today().plusDays(14)));
        steps.form(
                "/activities/{reference}/chronology",
                "reason",
                on.page + "/chronology",
                "shared",
                on.contradiction,
                "judgement",
                "dismiss");
        steps.by(
                on.police(),
                "PUT",
                "/requests/{id}/parts/{part}/chronology",
                "rows[1].event",
                one + "/parts/chronology/chronology",
                "{\"entries\":[{\"date\":\"2026-01-14\",\"event\":\"%s\"}]}");
        steps.upload(
                "PUT " + NamedSteps.API + "/requests/{id}/parts/{part}/file",
                "PUT",
                one + "/parts/agency-report/file",
                PDF);
        steps.post("/requests/{id}/parts/{part}/send-back", "reason", other + BACK, NamedSteps.REASON);
        steps.by(
                on.police(),
                "POST",
                "/requests/{id}/parts/{part}/withdraw",
                "reason",
                one + "/parts/chronology/withdraw",
                NamedSteps.REASON);
        steps.by(on.police(), "POST", "/requests/{id}/refuse", "reason", one + "/refuse", NamedSteps.REASON);
        steps.post("/requests/{id}/reply", "reason", one + "/reply", "{\"reply\":\"uphold\",\"reason\":\"%s\"}");
        steps.post("/requests/{id}/withdraw", "reason", other + "/withdraw", NamedSteps.REASON);
        steps.post("/activities/{id}/parallel/link", "why", on.path + "/parallel/link", """
                {"reference":"%s","why":"%%s"}""".formatted(
                        on.parallelReference));
        pages(steps, on);
    }

    private static void pages(NamedSteps steps, NamedCase on) {
        String page = "/reviews/requests/" + on.request;
        steps.as("POST", "/activities/{id}/requests")
                .form(
                        "/activities/{reference}/requests/new",
                        "others",
                        on.page + "/requests/new",
                        "agencies",
                        "bsol-icb");
        steps.as("POST", "/requests/{id}/refuse")
                .formBy(on.police(), "/requests/{id}/refuse", "reason", page + "/refuse");
        steps.as("POST", "/requests/{id}/withdraw").form("/requests/{id}/withdraw", "reason", page + "/withdraw");
        steps.as("POST", "/requests/{id}/reply")
                .form("/requests/{id}/reply", "reason", page + "/reply", "reply", "uphold");
        steps.as("POST", "/requests/{id}/parts/{part}/send-back")
                .form("/requests/{id}/parts/{part}/send-back", "reason", page + BACK);
        steps.as("POST", "/requests/{id}/parts/{part}/withdraw")
                .formBy(
                        on.police(),
                        "/requests/{id}/parts/{part}/take-back",
                        "reason",
                        page + "/parts/chronology/take-back");
        steps.as("PUT", "/requests/{id}/parts/{part}/file")
                .upload(
                        "POST /reviews/requests/{id}/parts/{part}/give",
                        "POST",
                        page + "/parts/agency-report/give",
                        PDF);
        steps.as("POST", "/activities/{id}/parallel/link")
                .form(
                        "/activities/{reference}/parallel",
                        "why",
                        on.page + "/parallel",
                        "reference",
                        on.parallelReference);
    }
}
