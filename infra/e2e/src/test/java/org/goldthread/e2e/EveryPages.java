package org.goldthread.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Every page of the product with real ids: who opens it, where, and which status is right. Of what a page shows, one of
 * each state that occurs, and of activities one of each type.
 */
final class EveryPages {

    /** One page; {@code who} is empty for nobody. */
    record One(String who, String path, int status) {}

    private static final Pattern REVIEW = Pattern.compile("/learning/reviews/[a-z0-9-]+(?=[\"<])");
    private static final String ABSENT = "00000000-0000-7000-8000-000000000000";

    private final RecordedIds ids;
    private final List<One> pages = new ArrayList<>();

    private EveryPages(RecordedIds ids) {
        this.ids = ids;
    }

    static List<One> of(Stack stack) {
        EveryPages all = new EveryPages(new RecordedIds(stack));
        all.home();
        all.learningHalf("reviews");
        all.referrals();
        all.requests();
        all.conduct();
        all.localReview();
        all.outside();
        all.learningHalf("audits");
        all.pages.addAll(AuditPages.of(stack));
        all.dissemination();
        all.impact();
        all.open(stack);
        return all.pages;
    }

    private void home() {
        add("officer", "/", "/?when=overdue", "/?when=week", "/?whose=others", "/?service=dissemination");
        for (String who : List.of("link-police", "link-health", "chair", "scrutineer", "trainer", "lay", "reviewer")) {
            add(who, "/");
        }
    }

    private void learningHalf(String service) {
        String api = "/api/" + service + "/v1";
        add("officer", "/" + service, "/" + service + "?text=nothing-has-this", "/" + service + "/register");
        add("link-police", "/" + service);
        Set<String> seen = new HashSet<>();
        for (JsonNode activity : ids.oneOfEach(api + "/activities", "typeId", "state")) {
            String page =
                    "/" + service + "/activities/" + activity.path("reference").asString("");
            String state = activity.path("state").asString("");
            String id = activity.path("id").asString("");
            add("officer", page);
            if (state.equals("open") && seen.add("forms")) {
                add("officer", page + "/change", page + "/close", page + "/findings/new");
            }
            for (String list : List.of("findings", "learning-points", "recommendations")) {
                Map<String, String> known = ids.byState(api + "/activities/" + id + "/" + list);
                if (seen.add(list + " of " + state + (known.isEmpty() ? ", empty" : ""))) {
                    add("officer", page + "/" + (list.equals("learning-points") ? "learning" : list));
                }
                known.forEach((its, thing) -> {
                    if (seen.add(list + " " + its)) {
                        learning("/" + service + "/" + list + "/" + thing, list, its);
                    }
                });
            }
        }
        add("officer", "/" + service + "/learning-points");
        add("officer", 404, "/" + service + "/findings/" + ABSENT);
    }

    /** A finding, a learning point or a recommendation in a state that was not seen yet. */
    private void learning(String page, String list, String state) {
        add("officer", page);
        if (list.equals("findings") && state.equals("draft")) {
            add("officer", page + "/change", page + "/earlier", page + "/agree");
        } else if (list.equals("findings")) {
            add("officer", page + "/learning-points/new", page + "/recommendations/new");
        }
    }

    private void referrals() {
        add("officer", "/reviews/referrals", "/reviews/referrals/new", "/reviews/deadlines");
        add("link-police", "/reviews/referrals", "/reviews/referrals/new", "/reviews/deadlines");
        ids.byState("/api/reviews/v1/referrals").forEach((state, id) -> {
            String reference = ids.first("/api/reviews/v1/referrals", "id", id)
                    .path("reference")
                    .asString("");
            String page = "/reviews/referrals/" + reference;
            add("officer", page, page + "/timetable");
            if (state.equals("received")) {
                add("officer", page + "/facts", page + "/withdraw", page + "/notification");
            } else {
                add("signatory-police", page);
            }
        });
    }

    private void requests() {
        add("officer", "/reviews/timeliness");
        for (JsonNode request : ids.oneOfEach("/api/reviews/v1/requests", "state")) {
            add("officer", "/reviews/requests/" + request.path("id").asString(""));
        }
        JsonNode asked = ids.all("/api/reviews/v1/requests?state=open").get(0);
        String review = "/reviews/activities/" + asked.path("activityReference").asString("");
        add("officer", review + "/requests", review + "/requests/new", review + "/chronology", review + "/decision");
        add("link-police", review + "/requests", review + "/chronology");
    }

    /** How a review is done: one that is closed with its report, and one that is under way. */
    private void conduct() {
        String page = reported("type=rapid-review&state=closed");
        for (String tab : List.of(
                "method", "reviewers", "participation", "participation/wording", "meetings", "principles", "scope")) {
            add("officer", page + "/" + tab);
        }
        add(
                "officer",
                page + "/names",
                page + "/names/record",
                page + "/retention",
                page + "/parallel",
                page + "/summary");
        add("officer", page + "/report", page + "/report/compare?from=1&to=2", page + "/publication");
        add("link-police", page + "/meetings");
        String open = review("open");
        add("officer", open + "/method", open + "/method/choose", open + "/reviewers", open + "/reviewers/new");
        add("officer", open + "/participation/practitioners/new", open + "/participation/family/new");
        add("officer", open + "/participation/lived-experience", open + "/meetings/new", open + "/scope/change");
        add("officer", open + "/principles", open + "/principles/transparency", open + "/report");
        add("officer", "/reviews/retention", "/reviews/access-log", "/reviews/access-log/check");
    }

    /** The local review of the case, as its officers and an agency see it, and the timetable of a review by itself. */
    private void localReview() {
        String page = reported("type=lcspr&state=closed");
        add("officer", page + "/report", page + "/report/ask", page + "/publication");
        add("officer", page + "/scope", page + "/names", page + "/chronology");
        add("link-police", page + "/meetings");
        String desk = reported("type=lcspr&state=open") + "/publication";
        add("officer", desk, desk + "/copies", desk + "/propose", desk + "/release");
        add("officer", withAnswer("/api/reviews/v1/activities", "/timetable") + "/timetable");
    }

    /** One of these reviews that has its report. */
    private String reported(String query) {
        return withAnswer("/api/reviews/v1/activities?" + query, "/report");
    }

    private String withAnswer(String list, String part) {
        JsonNode found = ids.all(list).stream()
                .filter(activity -> ids.answers(
                        "/api/reviews/v1/activities/" + activity.path("id").asString("") + part))
                .findFirst()
                .orElseThrow();
        return "/reviews/activities/" + found.path("reference").asString("");
    }

    private String review(String state) {
        JsonNode found = ids.all("/api/reviews/v1/activities?type=rapid-review").stream()
                .filter(activity -> activity.path("state").asString("").equals(state))
                .findFirst()
                .orElseThrow();
        return "/reviews/activities/" + found.path("reference").asString("");
    }

    private void outside() {
        add("officer", "/reviews/annual-reports", "/reviews/annual-reports/ask", "/reviews/inspections/import");
        add("officer", "/reviews/themes");
        add("link-police", "/reviews/annual-reports");
        ids.byState("/api/reviews/v1/annual-reports")
                .forEach((state, id) -> add("officer", "/reviews/annual-reports/" + id));
    }

    private void dissemination() {
        add("officer", "/dissemination", "/dissemination/plans", "/dissemination/products", "/dissemination/cascades");
        add("officer", "/dissemination/library");
        add("link-police", "/dissemination", "/dissemination/cascades");
        ids.byState("/api/dissemination/v1/plans").forEach(this::plan);
        ids.productsByState().forEach((state, id) -> {
            String page = "/dissemination/products/" + id;
            add("officer", page, page + "/preview", page + "/edit", page + "/publish");
            if (state.equals("published")) {
                add("officer", page + "/withdraw");
            }
        });
        ids.byState("/api/dissemination/v1/cascades")
                .forEach((state, id) -> add("officer", "/dissemination/cascades/" + id));
        add("officer", 404, "/dissemination/plans/" + ABSENT);
    }

    private void plan(String state, String id) {
        String page = "/dissemination/plans/" + id;
        add("officer", page);
        if (state.equals("drafted")) {
            String row = ids.first("/api/dissemination/v1/plans", "id", id)
                    .at("/rows/0/id")
                    .asString("");
            add("officer", page + "/rows/new", page + "/rows/" + row, page + "/rows/" + row + "/remove");
            add("officer", page + "/considerations", page + "/cascade-to", page + "/send");
        }
        if (state.equals("sent")) {
            add("chair", page, page + "/approve", page + "/return");
        }
        if (state.equals("approved")) {
            add("officer", page + "/products/new");
        }
    }

    private void impact() {
        add("officer", "/impact/parked");
        add("officer", "/impact", "/impact?overdue=true", "/threads", "/threads?state=acting");
        add("link-police", "/impact", "/threads");
        ids.byState("/api/monitoring/v1/threads").forEach((state, id) -> add("officer", "/threads/" + id));
        ids.byState("/api/monitoring/v1/actions").forEach((state, id) -> add("officer", "/impact/actions/" + id));
        add("officer", 404, "/threads/" + ABSENT);
        add("reviewer", 403, "/dissemination/library");
    }

    private void open(Stack stack) {
        add("", "/learning", "/learning?words=nothing-has-this", "/signed-out");
        for (JsonNode plan : ids.all("/api/dissemination/v1/plans")) {
            for (JsonNode product : plan.path("products")) {
                Map<String, String> known = Map.of(
                        "path",
                        stack.as("officer")
                                .get("/api/dissemination/v1/products/" + product.asString(""))
                                .at("/path"));
                add("", known.getOrDefault("path", ""));
            }
        }
        Matcher reviews = REVIEW.matcher(
                stack.as("").get("/learning/feed.atom").expect(200).body());
        while (reviews.find()) {
            add("", reviews.group());
        }
        add("", "/accessibility", "/accessibility/help", "/accessibility/privacy");
        add("", 404, "/learning/nothing-of-this-name");
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
