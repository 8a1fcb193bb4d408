package org.goldthread.kit.actor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Roles that many rules name together. */
public final class Roles {

    /** Who works for the partnership as a whole and reads whatever it knows. */
    public static final Set<Role> OF_THE_PARTNERSHIP = Set.of(
            Role.PARTNERSHIP_OFFICER,
            Role.EXECUTIVE,
            Role.GROUP_CHAIR,
            Role.GROUP_MEMBER,
            Role.INDEPENDENT_SCRUTINEER,
            Role.PARTNER_SIGNATORY,
            Role.PANEL_MODERATOR,
            Role.LAY_MEMBER);

    /** Who acts for one agency and reads what is that agency's. */
    public static final Set<Role> OF_AN_AGENCY = Set.of(Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR);

    /** Who of an agency may answer in its name. */
    public static final Set<Role> SPEAKING_FOR_AN_AGENCY = Set.of(Role.STRATEGIC_LEAD, Role.AGENCY_LINK);

    /** Both. */
    public static final Set<Role> OF_THE_PARTNERSHIP_OR_AN_AGENCY =
            and(OF_THE_PARTNERSHIP, OF_AN_AGENCY.toArray(Role[]::new));

    private Roles() {}

    /** These and some more. */
    public static Set<Role> and(Set<Role> some, Role... more) {
        EnumSet<Role> all = EnumSet.copyOf(some);
        Collections.addAll(all, more);
        return Collections.unmodifiableSet(all);
    }
}
