package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.util.Set;
import java.util.stream.Collectors;

/** Learning of every type of activity reaches somebody, and every audience is reached. */
final class RoutingRules implements Rule {

    @Override
    public void check(Profile profile, Findings findings) {
        Set<String> reached =
                profile.routing().stream().map(RoutingRow::audience).collect(Collectors.toSet());
        for (int i = 0; i < profile.audiences().size(); i++) {
            Audience audience = profile.audiences().get(i);
            if (!reached.contains(audience.id())) {
                findings.add(
                        at("audiences", i),
                        "No row of the routing matrix reaches " + audience.name() + ".",
                        "Add a row with audience: " + audience.id() + " to routing.");
            }
        }
        types(profile, findings, ActivityType.REVIEWS);
        types(profile, findings, ActivityType.AUDITS);
    }

    private static void types(Profile profile, Findings findings, String service) {
        for (ActivityType type : profile.activityTypes(service)) {
            if (profile.routingFor(type.id(), Set.of()).isEmpty()) {
                findings.add(
                        at("routing"),
                        "No row of the routing matrix is for " + type.name() + ".",
                        "Add " + type.id() + " to a row's activityTypes, or add a row without activityTypes.");
            }
        }
    }
}
