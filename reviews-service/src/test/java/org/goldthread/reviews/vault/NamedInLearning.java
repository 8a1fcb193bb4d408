package org.goldthread.reviews.vault;

/** Findings, and what is learned from them, with a name in their words. */
final class NamedInLearning {

    private NamedInLearning() {}

    static void add(NamedSteps steps, NamedCase on) {
        String finding = "/findings/" + on.finding;
        String one = NamedSteps.API + finding;
        String draft = on.journey.findingBody("%s");
        steps.post("/activities/{id}/findings", "title", on.path + "/findings", draft);
        steps.putSeen("/findings/{id}", "title", one, one, draft);
        steps.putSeen("/findings/{id}/recurrence", "newBecause", one, one + "/recurrence", """
                {"declaredNew":true,"newBecause":"%s"}""");
        String learning = on.journey.learningBody().replace("Ask what a day is like for this child", "%s");
        steps.post("/findings/{id}/learning-points", "keyMessage", one + "/learning-points", learning);
        String under = "{\"findings\":[\"" + on.finding + "\"],";
        String point = NamedSteps.API + "/learning-points/" + on.point;
        steps.putSeen("/learning-points/{id}", "keyMessage", point, point, learning.replace("{", under));
        String made = on.journey.recommendationBody().replace("Supervision asks what daily life is like", "%s");
        steps.post("/findings/{id}/recommendations", "text", one + "/recommendations", made);
        String recommendation = NamedSteps.API + "/recommendations/" + on.recommendation;
        steps.putSeen("/recommendations/{id}", "text", recommendation, recommendation, made.replace("{", under));
        pages(steps, on, "/reviews" + finding);
    }

    private static void pages(NamedSteps steps, NamedCase on, String finding) {
        steps.as("POST", "/activities/{id}/findings")
                .form("/activities/{reference}/findings/new", "statement", on.page + "/findings/new", "title", "t");
        steps.as("PUT", "/findings/{id}")
                .form("/findings/{id}/change", "underlyingReasons", finding + "/change", "version", "1");
        steps.as("PUT", "/findings/{id}/recurrence")
                .form(
                        "/findings/{id}/earlier",
                        "newBecause",
                        finding + "/earlier",
                        "recurrence",
                        "new",
                        "version",
                        "1");
        steps.as("POST", "/findings/{id}/learning-points")
                .form("/findings/{id}/learning-points/new", "purpose", finding + "/learning-points/new");
        steps.as("POST", "/findings/{id}/recommendations")
                .form("/findings/{id}/recommendations/new", "measureOfSuccess", finding + "/recommendations/new");
        steps.as("PUT", "/learning-points/{id}")
                .form(
                        "/learning-points/{id}/change",
                        "keyMessage",
                        "/reviews/learning-points/" + on.point + "/change",
                        "findings",
                        on.finding,
                        "version",
                        "1");
        steps.as("PUT", "/recommendations/{id}")
                .form(
                        "/recommendations/{id}/change",
                        "text",
                        "/reviews/recommendations/" + on.recommendation + "/change",
                        "findings",
                        on.finding,
                        "version",
                        "1");
    }
}
