package org.goldthread.keycloak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The mappers that put our claims into tokens. */
final class Mappers {

    private Mappers() {}

    /** Claims of a person: who, roles, groups, and roles per agency for people of two. */
    static List<ProtocolMapperRepresentation> person() {
        return List.of(
                claim("username", "oidc-usermodel-attribute-mapper", "preferred_username", true, attribute("username")),
                claim("display name", "oidc-full-name-mapper", "name", true, Map.of()),
                claim(
                        "roles",
                        "oidc-usermodel-realm-role-mapper",
                        "roles",
                        false,
                        Map.of("multivalued", "true", "jsonType.label", "String")),
                claim("groups", "oidc-group-membership-mapper", "groups", false, Map.of("full.path", "false")),
                claim(
                        "agency roles",
                        "oidc-usermodel-attribute-mapper",
                        "agency_roles",
                        false,
                        Map.of(
                                "user.attribute",
                                RealmBlueprint.AGENCY_ROLES,
                                "multivalued",
                                "true",
                                "jsonType.label",
                                "String")));
    }

    /** The agency that a system acts for. */
    static ProtocolMapperRepresentation agency(String agencyId) {
        return claim(
                "agency",
                "oidc-hardcoded-claim-mapper",
                "agency",
                false,
                Map.of("claim.value", agencyId, "jsonType.label", "String"));
    }

    /** An audience of the access token. */
    static ProtocolMapperRepresentation audience(String audience) {
        return mapper(
                "audience " + audience, "oidc-audience-mapper", false, Map.of("included.custom.audience", audience));
    }

    private static Map<String, String> attribute(String name) {
        return Map.of("user.attribute", name, "jsonType.label", "String");
    }

    private static ProtocolMapperRepresentation claim(
            String name, String type, String claim, boolean inIdToken, Map<String, String> more) {
        Map<String, String> config = new LinkedHashMap<>(more);
        config.put("claim.name", claim);
        return mapper(name, type, inIdToken, config);
    }

    private static ProtocolMapperRepresentation mapper(
            String name, String type, boolean inIdToken, Map<String, String> more) {
        Map<String, String> config = new LinkedHashMap<>(more);
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        config.put("id.token.claim", String.valueOf(inIdToken));
        config.put("userinfo.token.claim", String.valueOf(inIdToken));
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }
}
