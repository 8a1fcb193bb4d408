package org.goldthread.reviews.vault;

import static org.goldthread.learning.journey.Journey.POLICE;

/** How a review is conducted: scope, method, people, meetings and principles, with a name in their words. */
final class NamedInConduct {

    private static final String DECLARED =
            "{\"ties\":[],\"tiedToCase\":false,\"interests\":\"%s\",\"declaredOn\":\"2026-03-04\"}";
    private static final String TOOK_PART = "\"state\":\"took-part\",\"invitedOn\":\"2026-03-20\",";

    private NamedInConduct() {}

    static void add(NamedSteps steps, NamedCase on) {
        steps.put("/activities/{id}/scope", "lines", on.path + "/scope", """
                {"lines":["%s"],"people":[{"pseudonym":"Child A"}]}""");
        steps.as("PUT", "/activities/{id}/scope")
                .form(
                        "/activities/{reference}/scope/change",
                        "practitioners",
                        on.page + "/scope/change",
                        "people",
                        "Child A");
        method(steps, on);
        reviewers(steps, on);
        participation(steps, on);
        meetings(steps, on);
        String principle = "/principles/proportionality";
        steps.put("/activities/{id}/principles/{principle}", "text", on.path + principle, "{\"text\":\"%s\"}");
        steps.as("PUT", "/activities/{id}/principles/{principle}")
                .form("/activities/{reference}/principles/{principle}", "text", on.page + principle);
    }

    private static void method(NamedSteps steps, NamedCase on) {
        String stage = "/method/stages/" + on.stage;
        steps.put("/activities/{id}/method/stages/{stage}", "reason", on.path + stage, """
                {"state":"skipped","reason":"%s"}""");
        steps.as("PUT", "/activities/{id}/method/stages/{stage}")
                .form("/activities/{reference}/method/stages/{stage}", "reason", on.page + stage, "state", "skipped");
        steps.put("/activities/{id}/method", "rationale", on.path + "/method", """
                {"methodologyId":"systems-review","rationale":"%s","reason":"More agencies"}""");
        steps.as("PUT", "/activities/{id}/method")
                .form("/activities/{reference}/method/choose", "rationale", on.page + "/method/choose");
    }

    private static void reviewers(NamedSteps steps, NamedCase on) {
        String api = "/activities/{id}/appointments";
        String at = on.path + "/appointments";
        String one = "/" + on.appointment;
        steps.post(api, "interests", at, """
                {"seat":"chair","signIn":"somebody","declaration":""" + DECLARED + "}");
        steps.put(api + "/{appointment}/declaration", "interests", at + one + "/declaration", DECLARED);
        steps.post(api + "/{appointment}/end", "reason", at + one + "/end", NamedSteps.REASON);
        String page = "/activities/{reference}/reviewers";
        String shown = on.page + "/reviewers";
        steps.as("POST", api).form(page + "/new", "interests", shown + "/new");
        steps.as("POST", api + "/{appointment}/end").form(page + "/{appointment}/end", "reason", shown + one + "/end");
        steps.as("PUT", api + "/{appointment}/declaration")
                .form(page + "/{appointment}/declaration", "interests", shown + one + "/declaration");
    }

    private static void participation(NamedSteps steps, NamedCase on) {
        String api = "/activities/{id}/participation";
        String at = on.path + "/participation";
        String officer = "{\"agency\":\"" + POLICE + "\",\"level\":\"frontline\",\"role\":\"Officer B\",\"number\":1,"
                + TOOK_PART + "\"account\":\"%s\",\"told\":\"What the review is for\"}";
        String father = "{\"who\":\"Father\",\"child\":false," + TOOK_PART
                + "\"account\":\"%s\",\"told\":\"What the review is for\"}";
        steps.post(api + "/practitioners", "account", at + "/practitioners", officer);
        steps.put(api + "/practitioners/{line}", "told", at + "/practitioners/p1", told(officer));
        steps.post(api + "/family", "account", at + "/family", father);
        steps.put(api + "/family/{line}", "told", at + "/family/f1", told(father));
        steps.put(api + "/lived-experience", "text", at + "/lived-experience", """
                {"text":"%s","sources":"Records of the school"}""");
        String tab = "/activities/{reference}/participation";
        String shown = on.page + "/participation";
        steps.as("PUT", api + "/practitioners/{line}")
                .form(tab + "/practitioners/{line}", "prepared", shown + "/practitioners/p1");
        steps.as("PUT", api + "/family/{line}").form(tab + "/family/{line}", "account", shown + "/family/f1");
        steps.as("PUT", api + "/lived-experience")
                .form(tab + "/lived-experience", "sources", shown + "/lived-experience");
    }

    private static String told(String line) {
        return line.replace("%s", "As agreed").replace("What the review is for", "%s");
    }

    private static void meetings(NamedSteps steps, NamedCase on) {
        String one = "/meetings/" + on.meeting;
        String held = "/meetings/" + on.heldMeeting;
        String api = "/activities/{id}/meetings";
        String meeting = """
                {"kind":"panel","on":"%s","startsAt":"14:00","endsAt":"16:00","place":"Room 1",
                 "agenda":["Welcome","%%s"],"agencies":["%s"]}
                """.formatted(NamedCase.today().plusDays(7), POLICE);
        steps.post(api, "agenda", on.path + "/meetings", meeting);
        steps.put(
                api + "/{meeting}",
                "place",
                on.path + one,
                meeting.replace("%s", "Findings").replace("Room 1", "%s"));
        steps.put(api + "/{meeting}/record", "notes", on.path + held + "/record", """
                {"attendance":[{"number":3}],"notes":"%s"}""");
        String answer = "{\"coming\":false,\"note\":\"%s\"}";
        steps.by(on.police(), "PUT", api + "/{meeting}/answer", "note", on.path + one + "/answer", answer);
        steps.post(api + "/{meeting}/cancel", "reason", on.path + one + "/cancel", NamedSteps.REASON);
        String tab = "/activities/{reference}/meetings";
        steps.as("POST", api).form(tab + "/new", "agenda", on.page + "/meetings/new");
        steps.as("PUT", api + "/{meeting}/answer")
                .formBy(on.police(), tab + "/{meeting}/answer", "note", on.page + one + "/answer");
        steps.as("PUT", api + "/{meeting}").form(tab + "/{meeting}/change", "agenda", on.page + one + "/change");
        steps.as("PUT", api + "/{meeting}/record")
                .form(tab + "/{meeting}/record", "decisions", on.page + held + "/record");
        steps.as("POST", api + "/{meeting}/cancel")
                .form(tab + "/{meeting}/cancel", "reason", on.page + one + "/cancel");
    }
}
