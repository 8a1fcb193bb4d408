package org.goldthread.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;

/** Adds the plan's groups. One that has left the plan stays, without meaning: services read groups from the profile. */
final class ApplyingGroups {

    private static final int ALL = 10_000;

    private final RealmResource realm;
    private final List<String> lines;

    ApplyingGroups(RealmResource realm, List<String> lines) {
        this.realm = realm;
        this.lines = lines;
    }

    /** Applies the groups and gives their ids in Keycloak by the profile's ids. */
    Map<String, String> apply(List<RealmPlan.GroupEntry> groups) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        realm.groups().groups("", 0, ALL, false).forEach(group -> {
            ids.put(group.getName(), group.getId());
            names.put(group.getName(), String.valueOf(group.getDescription()));
        });
        for (RealmPlan.GroupEntry group : groups) {
            String id = ids.get(group.id());
            if (id == null) {
                ids.put(group.id(), RealmBuilder.created(realm.groups().add(RealmBlueprint.group(group))));
                lines.add("Added the group " + group.id());
            } else if (!group.name().equals(names.get(group.id()))) {
                realm.groups().group(id).update(RealmBlueprint.group(group));
                lines.add("Updated the group " + group.id());
            }
        }
        return ids;
    }
}
