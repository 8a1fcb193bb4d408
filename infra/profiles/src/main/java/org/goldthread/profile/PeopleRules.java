package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.util.List;
import java.util.Set;

/** Demonstration sign-ins and agencies' systems fit the agencies and roles. */
final class PeopleRules implements Rule {

    private static final Set<String> OF_AN_AGENCY =
            Set.of("partner-signatory", "strategic-lead", "agency-link", "agency-contributor");

    @Override
    public void check(Profile profile, Findings findings) {
        for (int i = 0; i < profile.people().size(); i++) {
            person(findings, i, profile.people().get(i));
        }
        for (int i = 0; i < profile.systems().size(); i++) {
            AgencySystem system = profile.systems().get(i);
            String expected = "agency-" + system.agency();
            if (!system.clientId().equals(expected)) {
                findings.add(
                        at("systems", i, "clientId"),
                        "The client of " + system.agency() + "'s system is called '" + system.clientId() + "'.",
                        "Write clientId: " + expected + ".");
            }
        }
    }

    private static void person(Findings findings, int index, DemoPerson person) {
        List<String> bound =
                person.roles().stream().filter(OF_AN_AGENCY::contains).toList();
        if (person.agency() == null && !bound.isEmpty()) {
            findings.add(
                    at("people", index),
                    person.label() + " is " + String.join(", ", bound) + " but has no agency.",
                    "Add agency: the agency that the person acts for.");
        }
        boolean sits = person.roles().contains("group-chair") || person.roles().contains("group-member");
        if (sits && person.groups().isEmpty()) {
            findings.add(
                    at("people", index),
                    person.label() + " chairs or belongs to a group, but to none that is named.",
                    "Add groups: the groups that the person sits on.");
        }
        if (person.otherAgency() != null && person.otherAgency().equals(person.agency())) {
            findings.add(
                    at("people", index, "otherAgency"),
                    person.label() + " has the same agency twice.",
                    "Name a second agency, or leave otherAgency out.");
        }
        boolean independent = person.roles().stream().anyMatch(role -> role.startsWith("independent-"));
        if (independent && person.agency() != null) {
            findings.add(
                    at("people", index, "agency"),
                    person.label() + " is independent but acts for an agency.",
                    "Leave agency out.");
        }
    }
}
