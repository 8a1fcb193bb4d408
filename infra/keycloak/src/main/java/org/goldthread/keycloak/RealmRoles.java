package org.goldthread.keycloak;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The roles that people can have. Systems and services have none: they have scopes. */
public final class RealmRoles {

    /** Role names with what each is for, in the order in which people are listed. */
    public static final Map<String, String> ALL = all();

    private RealmRoles() {}

    private static Map<String, String> all() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("partnership-officer", "Runs the partnership's business: activities, plans, products, follow-up");
        roles.put("executive", "Member of the partnership's executive");
        roles.put("group-chair", "Chairs the groups that the person belongs to");
        roles.put("group-member", "Sits on the groups that the person belongs to");
        roles.put("independent-reviewer", "Leads reviews, independent of the case and of the agencies under review");
        roles.put("independent-scrutineer", "Scrutinises and challenges the partnership");
        roles.put("partner-signatory", "Decides and signs for a statutory partner");
        roles.put("panel-moderator", "Moderates agencies' self-grades");
        roles.put("strategic-lead", "An agency's strategic lead for safeguarding");
        roles.put("agency-link", "Cascades learning in an agency and answers for it");
        roles.put("agency-contributor", "Contributes to an agency's answers");
        roles.put("trainer", "Trains the workforce");
        roles.put("lay-member", "Lay member of the partnership");
        return Collections.unmodifiableMap(roles);
    }
}
