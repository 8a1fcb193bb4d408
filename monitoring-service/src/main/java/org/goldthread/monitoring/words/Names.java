package org.goldthread.monitoring.words;

import org.goldthread.kit.actor.Role;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Group;
import org.goldthread.profile.Priority;
import org.goldthread.profile.Profile;
import org.goldthread.profile.RetestKind;
import org.goldthread.profile.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The profile's names of agencies, groups and roles; an id that the profile does not know any more stands for itself. */
@Component
public class Names {

    private final Profile profile;

    Names(Profile profile) {
        this.profile = profile;
    }

    public String agency(String id) {
        return profile.agency(id).map(Agency::name).orElse(id);
    }

    public String group(String id) {
        return profile.group(id).map(Group::name).orElse(id);
    }

    public String priority(String id) {
        return profile.priorities().stream()
                .filter(one -> one.id().equals(id))
                .map(Priority::name)
                .findFirst()
                .orElse(id);
    }

    public String theme(String id) {
        return profile.themes().stream()
                .filter(one -> one.id().equals(id))
                .map(Theme::name)
                .findFirst()
                .orElse(id);
    }

    public String retestKind(String id) {
        return profile.embedding().retestKinds().stream()
                .filter(one -> one.id().equals(id))
                .map(RetestKind::name)
                .findFirst()
                .orElse(id);
    }

    /** "Rapid review", from the id of an activity's type. */
    public String activityType(String id) {
        return profile.activityType(id).map(type -> type.name()).orElse(id);
    }

    /** Who did something: "Strategic lead, West Midlands Police", "System of West Midlands Police", "Goldthread" for what follows by itself. */
    public String who(String role, @Nullable String agency) {
        if (role.equals("system") && agency != null) {
            return "System of " + agency(agency);
        }
        String words = switch (role) {
            case "system" -> "Agency’s system";
            case "service" -> "Goldthread";
            case "none" -> "Signed-in person";
            default -> Role.of(role).map(Role::words).orElse(role);
        };
        return agency == null ? words : words + ", " + agency(agency);
    }
}
