package org.goldthread.keycloak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Brings organisations to the plan's agencies; one that has left the plan is disabled, so that its history stays. */
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
        realm.organizations().list(0, ALL).forEach(organisation -> known.put(organisation.getAlias(), organisation));
        Map<String, String> ids = new HashMap<>();
        known.forEach((alias, organisation) -> ids.put(alias, organisation.getId()));
        Set<String> planned = new HashSet<>();
        for (RealmPlan.AgencyEntry agency : agencies) {
            planned.add(agency.id());
            OrganizationRepresentation now = known.get(agency.id());
            if (now == null) {
                ids.put(agency.id(), add(agency));
            } else if (!now.isEnabled() || !agency.name().equals(now.getName())) {
                now.setEnabled(true);
                now.setName(agency.name());
                RealmBuilder.accepted(realm.organizations().get(now.getId()).update(now));
                lines.add("Updated the agency " + agency.id());
            }
        }
        known.values().stream()
                .filter(organisation -> organisation.isEnabled() && !planned.contains(organisation.getAlias()))
                .forEach(this::disable);
        return ids;
    }

    private String add(RealmPlan.AgencyEntry agency) {
        OrganizationRepresentation organisation = new OrganizationRepresentation();
        organisation.setAlias(agency.id());
        organisation.setName(agency.name());
        organisation.setEnabled(true);
        String id = RealmBuilder.created(realm.organizations().create(organisation));
        lines.add("Added the agency " + agency.id());
        return id;
    }

    private void disable(OrganizationRepresentation organisation) {
        organisation.setEnabled(false);
        RealmBuilder.accepted(realm.organizations().get(organisation.getId()).update(organisation));
        lines.add("Disabled the agency " + organisation.getAlias());
    }
}
