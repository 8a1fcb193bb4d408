package org.goldthread.profile;

import java.util.List;

/**
 * An agency's system that uses the API with its own client credentials (P5).
 *
 * @param clientId client identifier: agency- and the agency's id
 * @param name what the system is
 * @param agency the agency whose system it is
 * @param scopes what it may do
 */
public record AgencySystem(String clientId, String name, String agency, List<String> scopes) {
    public AgencySystem {
        scopes = List.copyOf(scopes);
    }
}
