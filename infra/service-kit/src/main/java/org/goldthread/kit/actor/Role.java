package org.goldthread.kit.actor;

import java.util.Locale;
import java.util.Optional;

/** The roles that people have. Agencies' systems have scopes instead; the public has neither. */
public enum Role {
    PARTNERSHIP_OFFICER("Partnership officer"),
    EXECUTIVE("Executive member"),
    GROUP_CHAIR("Group chair"),
    GROUP_MEMBER("Group member"),
    INDEPENDENT_REVIEWER("Independent reviewer"),
    INDEPENDENT_SCRUTINEER("Independent scrutineer"),
    PARTNER_SIGNATORY("Partner's signatory"),
    PANEL_MODERATOR("Panel moderator"),
    STRATEGIC_LEAD("Strategic lead"),
    AGENCY_LINK("Learning and development link"),
    AGENCY_CONTRIBUTOR("Agency contributor"),
    TRAINER("Trainer"),
    LAY_MEMBER("Lay member");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** The name of the role in tokens and in the profile: {@code agency-link}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role as people call it. */
    public String words() {
        return words;
    }

    public static Optional<Role> of(String id) {
        for (Role role : values()) {
            if (role.id().equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
