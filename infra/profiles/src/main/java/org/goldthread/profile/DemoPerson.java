package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in on a demonstration installation, named by role and agency.
 *
 * @param username sign-in name
 * @param label what is shown: role and agency
 * @param roles roles
 * @param agency the agency that the person acts for; absent for independents and partnership staff
 * @param groups groups that the person sits on
 * @param otherAgency A second agency that the person can act for
 * @param otherRoles roles when acting for the second agency; empty means the same roles
 */
public record DemoPerson(
        String username,
        String label,
        List<String> roles,
        @Nullable String agency,
        List<String> groups,
        @Nullable String otherAgency,
        List<String> otherRoles) {
    public DemoPerson {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        otherRoles = List.copyOf(otherRoles);
    }
}
