package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups can do what their terms of reference say: chairs are eligible, nobody answers to himself. */
final class GroupRules implements Rule {

    @Override
    public void check(Profile profile, Findings findings) {
        for (int i = 0; i < profile.groups().size(); i++) {
            Group group = profile.groups().get(i);
            ChairRule chair = group.chair();
            if (chair != null) {
                eligible(profile, findings, group, chair, chair.agency(), at("groups", i, "chair", "agency"));
                eligible(
                        profile,
                        findings,
                        group,
                        chair,
                        chair.deputyAgency(),
                        at("groups", i, "chair", "deputyAgency"));
            }
            if (answersToItself(profile, group)) {
                findings.add(
                        at("groups", i, "accountableTo"),
                        group.name() + " answers to itself in the end.",
                        "Let the group at the top have no accountableTo.");
            }
        }
    }

    private static void eligible(
            Profile profile,
            Findings findings,
            Group group,
            ChairRule rule,
            @Nullable String agencyId,
            String pointer) {
        if (agencyId == null || rule.eligible().isEmpty()) {
            return;
        }
        Agency agency = profile.agency(agencyId).orElseThrow();
        if (agency.partner() == null || !rule.eligible().contains(agency.partner())) {
            findings.add(
                    pointer,
                    agency.name() + " may not chair " + group.name() + ".",
                    "Name one of: " + eligibleAgencies(profile, rule) + " (" + rule.text() + ").");
        }
    }

    private static String eligibleAgencies(Profile profile, ChairRule rule) {
        return profile.agencies().stream()
                .filter(agency -> agency.partner() != null && rule.eligible().contains(agency.partner()))
                .map(Agency::id)
                .collect(Collectors.joining(", "));
    }

    private static boolean answersToItself(Profile profile, Group group) {
        Set<String> seen = new HashSet<>();
        Optional<Group> above = Optional.of(group);
        while (above.isPresent()) {
            if (!seen.add(above.get().id())) {
                return true;
            }
            above = Optional.ofNullable(above.get().accountableTo()).flatMap(profile::group);
        }
        return false;
    }
}
