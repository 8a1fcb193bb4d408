package org.goldthread.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** What tells whether a realm was brought to exactly this plan: a hash that is the same in every process. */
final class Fingerprint {

    private static final ObjectMapper ORDERED =
            JsonSerialization.mapper.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private Fingerprint() {}

    static String of(RealmPlan plan, Secrets secrets) {
        RealmRepresentation settings = new RealmRepresentation();
        RealmBlueprint.settings(settings, plan);
        List<Object> wanted = List.of(
                plan,
                settings,
                RealmBlueprint.clients(plan, secrets),
                RealmBlueprint.clientScopes(),
                RealmRoles.ALL.keySet().stream().sorted().toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(ORDERED.writeValueAsString(wanted).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
