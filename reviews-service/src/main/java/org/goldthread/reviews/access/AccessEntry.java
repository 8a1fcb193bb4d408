package org.goldthread.reviews.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log.
 *
 * @param sequence from 1, without a gap
 * @param previous the hash of the entry before; {@link #START} for the first
 * @param hash SHA-256 of {@link #content()}, in hexadecimal
 * @param subject the account's stable id
 * @param signIn the name that the person signs in with; null for a service
 * @param role the role in which it was done, as it was
 * @param agency the agency that the person acted for, if any
 * @param at in milliseconds
 */
public record AccessEntry(
        @BsonId UUID id,
        Long sequence,
        String previous,
        String hash,
        String subject,
        @Nullable String signIn,
        String role,
        @Nullable String agency,
        String act,
        String kind,
        String thing,
        @Nullable String review,
        @Nullable String why,
        Instant at) {

    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);

    /** The same entry with the hash that its content has. */
    AccessEntry sealed() {
        return new AccessEntry(
                id,
                sequence,
                previous,
                hash(content()),
                subject,
                signIn,
                role,
                agency,
                act,
                kind,
                thing,
                review,
                why,
                at);
    }

    /** Whether nothing in it was changed since it was written. */
    boolean isIntact() {
        return hash.equals(hash(content()));
    }

    /** All fields but the hash in a fixed order, each with its length, so that no two contents read alike. */
    String content() {
        StringBuilder content = new StringBuilder("goldthread-access-v1\n");
        field(content, "sequence", String.valueOf(sequence));
        field(content, "previous", previous);
        field(content, "id", id.toString());
        field(content, "subject", subject);
        field(content, "signIn", signIn);
        field(content, "role", role);
        field(content, "agency", agency);
        field(content, "act", act);
        field(content, "kind", kind);
        field(content, "thing", thing);
        field(content, "review", review);
        field(content, "why", why);
        field(content, "at", String.valueOf(at.toEpochMilli()));
        return content.toString();
    }

    private static void field(StringBuilder content, String name, @Nullable String value) {
        content.append(name).append('=');
        if (value == null) {
            content.append('-');
        } else {
            content.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        content.append('\n');
    }

    static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
