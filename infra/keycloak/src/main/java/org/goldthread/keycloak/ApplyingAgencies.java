package org.goldthread.keycloak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/**
 * Brings organisations to the plan's agencies; one that has left the plan is disabled, so that its history stays, and
 * enabled again when it comes back.
 */
final class ApplyingAgencies {

    private static final int ALL = 10_000;

    private final RealmResource realm;
    private final List<String> lines;

    ApplyingAgencies(RealmResource realm, List<String> lines) {
        this.realm = realm;
        this.lines = lines;
    }

    /** Applies the agencies and gives organisations' ids by alias, those that have left included. */
    Map<String, String> apply(List<RealmPlan.AgencyEntry> agencies) {
        Map<String, OrganizationRepresentation> known = new HashMap<>();
        realm.organizations()
                .search("", false, 0, ALL, false)
                .forEach(organisation -> known.put(organisation.getAlias(), organisation));
        Map<String, String> ids = new HashMap<>();
        known.forEach((alias, organisation) -> ids.put(alias, organisation.getId()));
        Set<String> planned = new HashSet<>();
        for (RealmPlan.AgencyEntry agency : agencies) {
            planned.add(agency.id());
            OrganizationRepresentation now = known.get(agency.id());
            if (now == null) {
                ids.put(agency.id(), add(agency));
            } else if (isLeft(now) || !agency.name().equals(now.getName())) {
                update(agency, now);
            }
        }
        known.values().stream()
                .filter(organisation -> organisation.isEnabled() && !planned.contains(organisation.getAlias()))
                .forEach(this::disable);
        return ids;
    }

    private String add(RealmPlan.AgencyEntry agency) {
        String id = RealmBuilder.created(realm.organizations().create(RealmBlueprint.agency(agency)));
        lines.add("Added the agency " + agency.id());
        return id;
    }

    private void update(RealmPlan.AgencyEntry agency, OrganizationRepresentation now) {
        if (isLeft(now)) {
            now.setEnabled(true);
            mark(now, "false");
        }
        now.setName(agency.name());
        RealmBuilder.accepted(realm.organizations().get(now.getId()).update(now));
        lines.add("Updated the agency " + agency.id());
    }

    private void disable(OrganizationRepresentation organisation) {
        organisation.setEnabled(false);
        mark(organisation, "true");
        RealmBuilder.accepted(realm.organizations().get(organisation.getId()).update(organisation));
        lines.add("Disabled the agency " + organisation.getAlias());
    }

    private static void mark(OrganizationRepresentation organisation, String left) {
        Map<String, List<String>> attributes = new HashMap<>();
        if (organisation.getAttributes() != null) {
            attributes.putAll(organisation.getAttributes());
        }
        attributes.put(RealmBlueprint.LEFT, List.of(left));
        organisation.setAttributes(attributes);
    }

    /** Whether we disabled it; what somebody disabled by hand stays so. */
    private static boolean isLeft(OrganizationRepresentation organisation) {
        Map<String, List<String>> attributes = organisation.getAttributes();
        return !organisation.isEnabled()
                && attributes != null
                && List.of("true").equals(attributes.get(RealmBlueprint.LEFT));
    }
}
