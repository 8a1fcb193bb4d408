package org.goldthread.reviews.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.journey.Caller;
import org.goldthread.reviews.request.Uploads;

/** Every command by which words enter the record of a case, by API and by page, each with a name in it. */
final class NamedSteps {

    static final String NAMED = "What ZEFFY’s day was like";

    private static final String API = "/api/reviews/v1";
    private static final String HOLD =
            "{\"what\":\"hold\",\"kind\":\"criminal\",\"on\":\"2026-03-04\",\"reason\":\"%s\"}";
    private static final String REASON = "{\"reason\":\"%s\"}";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);

    /** What came back. */
    record Answered(int status, String body) {}

    /** Sends it. */
    interface Sending {
        Answered send();
    }

    /**
     * A command.
     *
     * @param route as the permission table has it
     * @param field where the name stands
     */
    record Step(String route, String field, Sending sending) {
        @Override
        public String toString() {
            return route + " " + field;
        }
    }

    private final NamedCase on;
    private final List<Step> all = new ArrayList<>();

    private NamedSteps(NamedCase on) {
        this.on = on;
    }

    static List<Step> of(NamedCase on) {
        NamedSteps steps = new NamedSteps(on);
        steps.learning();
        steps.requests();
        steps.vault();
        steps.conduct();
        steps.meetings();
        steps.report();
        steps.referral();
        return List.copyOf(steps.all);
    }

    private void learning() {
        String finding = "/findings/" + on.finding;
        String draft = on.journey.findingBody(NAMED);
        post("/activities/{id}/findings", "title", on.path + "/findings", draft);
        putSeen("/findings/{id}", "title", API + finding, draft);
        putSeen("/findings/{id}/recurrence", "newBecause", API + finding + "/recurrence", """
                {"declaredNew":true,"newBecause":"%s"}""");
        String learning = on.journey.learningBody().replace("Ask what a day is like for this child", NAMED);
        post("/findings/{id}/learning-points", "keyMessage", API + finding + "/learning-points", learning);
        String under = "{\"findings\":[\"" + on.finding + "\"],";
        putSeen(
                "/learning-points/{id}",
                "keyMessage",
                API + "/learning-points/" + on.point,
                learning.replace("{", under));
        String made = on.journey.recommendationBody().replace("Supervision asks", NAMED);
        post("/findings/{id}/recommendations", "text", API + finding + "/recommendations", made);
        putSeen(
                "/recommendations/{id}",
                "text",
                API + "/recommendations/" + on.recommendation,
                made.replace("{", under));

        form("/activities/{reference}/findings/new", "statement", on.page + "/findings/new", "title", "t");
        form("/findings/{id}/change", "underlyingReasons", "/reviews" + finding + "/change", "version", "1");
        form(
                "/findings/{id}/earlier",
                "newBecause",
                "/reviews" + finding + "/earlier",
                "recurrence",
                "new",
                "version",
                "1");
        form("/findings/{id}/learning-points/new", "purpose", "/reviews" + finding + "/learning-points/new");
        form("/findings/{id}/recommendations/new", "measureOfSuccess", "/reviews" + finding + "/recommendations/new");
        form(
                "/learning-points/{id}/change",
                "keyMessage",
                "/reviews/learning-points/" + on.point + "/change",
                "findings",
                on.finding,
                "version",
                "1");
        form(
                "/recommendations/{id}/change",
                "text",
                "/reviews/recommendations/" + on.recommendation + "/change",
                "findings",
                on.finding,
                "version",
                "1");
    }

    private void requests() {
        String one = "/requests/" + on.request;
        post("/activities/{id}/requests", "note", on.path + "/requests", """
                {"agencies":["bsol-icb"],"others":["A genogram"],"note":"%s","dueOn":"2030-01-01"}""");
        by(on.police(), "POST", "/requests/{id}/refuse", "reason", API + one + "/refuse", REASON);
        by(
                on.police(),
                "POST",
                "/requests/{id}/parts/{part}/withdraw",
                "reason",
                API + one + "/parts/chronology/withdraw",
                REASON);
        post("/requests/{id}/withdraw", "reason", API + one + "/withdraw", REASON);
        post("/requests/{id}/reply", "reason", API + one + "/reply", "{\"reply\":\"uphold\",\"reason\":\"%s\"}");
        String back = "/parts/chronology/send-back";
        post("/requests/{id}/parts/{part}/send-back", "reason", API + one + back, REASON);
        upload("PUT " + API + "/requests/{id}/parts/{part}/file", "PUT", API + one + "/parts/agency-report/file");
        by(
                on.police(),
                "PUT",
                "/requests/{id}/parts/{part}/chronology",
                "rows[1].event",
                API + one + "/parts/chronology/chronology",
                "{\"entries\":[{\"date\":\"2026-01-14\",\"event\":\"%s\"}]}");

        form("/activities/{reference}/requests/new", "others", on.page + "/requests/new", "agencies", "bsol-icb");
        form("/activities/{reference}/chronology", "reason", on.page + "/chronology", "shared", on.contradiction);
        String page = "/reviews" + one;
        formBy(on.police(), "/requests/{id}/refuse", "reason", page + "/refuse");
        form("/requests/{id}/withdraw", "reason", page + "/withdraw");
        form("/requests/{id}/reply", "reason", page + "/reply", "reply", "uphold");
        form("/requests/{id}/parts/{part}/send-back", "reason", page + back);
        formBy(on.police(), "/requests/{id}/parts/{part}/take-back", "reason", page + "/parts/chronology/take-back");
        upload("POST /reviews/requests/{id}/parts/{part}/give", "POST", page + "/parts/agency-report/give");
        post("/activities/{id}/parallel/link", "why", on.path + "/parallel/link", """
                {"reference":"%s","why":"%%s"}""".formatted(on.parallelReference));
        form("/activities/{reference}/parallel", "why", on.page + "/parallel", "reference", on.parallelReference);
    }

    private void vault() {
        put("/activities/{id}/scope", "lines", on.path + "/scope", """
                {"lines":["%s"],"people":[{"pseudonym":"Child A"}]}""");
        form("/activities/{reference}/scope/change", "practitioners", on.page + "/scope/change", "people", "Child A");
        String name = "/names/" + on.person + "/open";
        post("/activities/{id}/names/{person}/open", "reason", on.path + name, REASON);
        form("/activities/{reference}/names/{person}/open", "reason", on.page + name);
        for (String step : List.of("hold", "lift", "propose", "withdraw")) {
            post("/activities/{id}/retention/" + step, "reason", on.path + "/retention/" + step, REASON);
        }
        post("/activities/{id}/retention/keep", "reason", on.path + "/retention/keep", """
                {"reason":"%s","until":"2040-01-01"}""");
        form("/activities/{reference}/retention/{step}", "reason", on.page + "/retention/hold");
    }

    private void conduct() {
        put("/activities/{id}/method", "rationale", on.path + "/method", """
                {"methodologyId":"systems-review","rationale":"%s","reason":"More agencies"}""");
        String stage = "/method/stages/" + on.stage;
        put("/activities/{id}/method/stages/{stage}", "reason", on.path + stage, """
                {"state":"skipped","reason":"%s"}""");
        form("/activities/{reference}/method/choose", "rationale", on.page + "/method/choose");
        form("/activities/{reference}/method/stages/{stage}", "reason", on.page + stage, "state", "skipped");

        String declared = "{\"ties\":[],\"tiedToCase\":false,\"interests\":\"%s\",\"declaredOn\":\"2026-03-04\"}";
        post("/activities/{id}/appointments", "interests", on.path + "/appointments", """
                {"seat":"chair","signIn":"somebody","declaration":""" + declared + "}");
        String one = "/" + on.appointment;
        post(
                "/activities/{id}/appointments/{appointment}/end",
                "reason",
                on.path + "/appointments" + one + "/end",
                REASON);
        put(
                "/activities/{id}/appointments/{appointment}/declaration",
                "interests",
                on.path + "/appointments" + one + "/declaration",
                declared);
        String page = "/activities/{reference}/reviewers";
        form(page + "/new", "interests", on.page + "/reviewers/new");
        form(page + "/{appointment}/end", "reason", on.page + "/reviewers" + one + "/end");
        form(page + "/{appointment}/declaration", "interests", on.page + "/reviewers" + one + "/declaration");

        String taking = "/activities/{id}/participation";
        String at = on.path + "/participation";
        post(taking + "/practitioners", "account", at + "/practitioners", "{\"account\":\"%s\"}");
        put(taking + "/practitioners/{line}", "told", at + "/practitioners/p1", "{\"told\":\"%s\"}");
        post(taking + "/family", "account", at + "/family", "{\"account\":\"%s\"}");
        put(taking + "/family/{line}", "told", at + "/family/f1", "{\"told\":\"%s\"}");
        put(taking + "/lived-experience", "text", at + "/lived-experience", "{\"text\":\"%s\"}");
        String tab = "/activities/{reference}/participation";
        String shown = on.page + "/participation";
        form(tab + "/practitioners/{line}", "prepared", shown + "/practitioners/p1");
        form(tab + "/family/{line}", "account", shown + "/family/f1");
        form(tab + "/lived-experience", "sources", shown + "/lived-experience");
        String principle = "/principles/proportionality";
        put("/activities/{id}/principles/{principle}", "text", on.path + principle, "{\"text\":\"%s\"}");
        form("/activities/{reference}/principles/{principle}", "text", on.page + principle);
        post("/activities/{id}/timetable", "reason", API + "/activities/" + on.parallel + "/timetable", HOLD);
        form(
                "/activities/{reference}/timetable",
                "reason",
                "/reviews/activities/" + on.parallelReference + "/timetable",
                "what",
                "hold");
    }

    private void meetings() {
        String one = "/meetings/" + on.meeting;
        String held = "/meetings/" + on.heldMeeting;
        String route = "/activities/{id}/meetings";
        post(route, "agenda", on.path + "/meetings", "{\"agenda\":[\"Welcome\",\"%s\"]}");
        put(route + "/{meeting}", "place", on.path + one, "{\"place\":\"%s\"}");
        put(route + "/{meeting}/record", "notes", on.path + held + "/record", "{\"notes\":\"%s\"}");
        post(route + "/{meeting}/cancel", "reason", on.path + one + "/cancel", REASON);
        String answer = "{\"coming\":false,\"note\":\"%s\"}";
        by(on.police(), "PUT", route + "/{meeting}/answer", "note", on.path + one + "/answer", answer);
        String tab = "/activities/{reference}/meetings";
        form(tab + "/new", "agenda", on.page + "/meetings/new");
        formBy(on.police(), tab + "/{meeting}/answer", "note", on.page + one + "/answer");
        form(tab + "/{meeting}/change", "agenda", on.page + one + "/change");
        form(tab + "/{meeting}/record", "decisions", on.page + held + "/record");
        form(tab + "/{meeting}/cancel", "reason", on.page + one + "/cancel");
    }

    private void report() {
        String report = on.path + "/report";
        String desk = report + "/publication";
        put("/activities/{id}/report", "sections.child", report, "{\"sections\":{\"child\":\"%s\"}}");
        String back = "{\"version\":2,\"reason\":\"%s\"}";
        by(on.signatory(), "POST", "/activities/{id}/report/send-back", "reason", report + "/send-back", back);
        post("/activities/{id}/report/publication/hits", "instead-" + on.hit, desk + "/hits", """
                {"decisions":[{"hit":"%s","choice":"redact","instead":"%%s"}]}""".formatted(on.hit));
        String reason = "{\"reason\":\"%s\",\"from\":\"2026-03-04\",\"kind\":\"improvements\"}";
        for (String step : List.of("hold", "take-down", "propose")) {
            post("/activities/{id}/report/publication/" + step, "reason", desk + "/" + step, reason);
        }
        String tab = "/activities/{reference}/report";
        form(tab + "/sections/{section}", "words", on.page + "/report/sections/child");
        formBy(on.signatory(), tab + "/send-back", "reason", on.page + "/report/send-back", "version", "2");
        String page = on.page + "/publication";
        String public_ = "/activities/{reference}/publication";
        form(public_ + "/decide", "reason-" + on.hit, page + "/decide", "choice-" + on.hit, "keep");
        form(public_ + "/hold", "reason", page + "/hold", "from-day", "4", "from-month", "3", "from-year", "2026");
        form(public_ + "/take-down", "reason", page + "/take-down");
        form(public_ + "/propose", "reason", page + "/propose", "kind", "improvements");
    }

    private void referral() {
        String one = API + "/referrals/" + on.referral;
        String proposal = "{\"noReview\":true,\"reason\":\"%s\"}";
        post("/referrals/{id}/withdraw", "reason", one + "/withdraw", REASON);
        post("/referrals/{id}/timetable", "reason", one + "/timetable", HOLD);
        by(on.signatory(), "POST", "/referrals/{id}/views", "reason", one + "/views", proposal);
        post("/referrals/{id}/decision", "reason", one + "/decision", proposal);
        String page = "/reviews/referrals/" + on.referralReference;
        form("/referrals/{reference}/withdraw", "reason", page + "/withdraw");
        form("/referrals/{reference}/timetable", "reason", page + "/timetable", "what", "hold");
        formBy(on.signatory(), "/referrals/{reference}/views/new", "reason", page + "/views/new", "types", "none");
        form("/referrals/{reference}/decide", "reason", page + "/decide", "types", "none");
    }

    private void post(String route, String field, String path, String body) {
        by(on.officer, "POST", route, field, path, body);
    }

    private void put(String route, String field, String path, String body) {
        by(on.officer, "PUT", route, field, path, body);
    }

    /** What several people word is changed only by who says what was seen. */
    private void putSeen(String route, String field, String path, String body) {
        all.add(new Step("PUT " + API + route, field, () -> {
            Caller.Answer answer = on.officer.put(path, body.formatted(NAMED), "If-Match", "\"1\"");
            return new Answered(answer.status(), answer.body());
        }));
    }

    private void by(Caller who, String method, String route, String field, String path, String body) {
        String json = body.contains("%s") ? body.formatted(NAMED) : body;
        all.add(new Step(method + " " + API + route, field, () -> {
            Caller.Answer answer = method.equals("PUT") ? who.put(path, json) : who.post(path, json);
            return new Answered(answer.status(), answer.body());
        }));
    }

    private void form(String route, String field, String path, String... more) {
        formBy(on.officer, route, field, path, more);
    }

    private void formBy(Caller who, String route, String field, String path, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.add(field);
        fields.add(NAMED);
        all.add(new Step("POST /reviews" + route, field, () -> {
            Caller.Answer answer = who.submit(path, fields.toArray(String[]::new));
            return new Answered(answer.status(), answer.body());
        }));
    }

    private void upload(String route, String method, String path) {
        all.add(new Step(route, "note", () -> {
            var answer = Uploads.send(on.police(), method, path, "report.pdf", PDF, "note", NAMED);
            return new Answered(answer.statusCode(), answer.body());
        }));
    }
}
