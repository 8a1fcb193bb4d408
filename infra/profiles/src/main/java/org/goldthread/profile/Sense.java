package org.goldthread.profile;

import java.util.List;
import org.goldthread.profile.ProfileSource.Text;
import org.jspecify.annotations.Nullable;

/** Checks a profile of the right shape for sense: all rules, all problems. */
final class Sense {

    private static final List<Rule> RULES = List.of(
            new PartnerRules(),
            new AgencyRules(),
            new GroupRules(),
            new TypeRules(),
            new TimeRules(),
            new RoutingRules(),
            new PeopleRules());

    private Sense() {}

    static List<ProfileProblem> problems(Profile profile, Located source, @Nullable Text ownClauses) {
        Findings findings = new Findings(source);
        RULES.forEach(rule -> rule.check(profile, findings));
        new BasisRules(Clauses.knownTo(profile.framework(), ownClauses)).check(profile, findings);
        return findings.problems();
    }
}
