package org.goldthread.audit.portable;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A signed document as JSON: RFC 7515's flattened form, which everybody's libraries read. */
record SignedReturn(
        @JsonProperty("protected") @Nullable String head,
        @Nullable String payload,
        @Nullable String signature) {

    private static final int LONGEST = 8 * 1024 * 1024;

    static SignedReturn of(String compact) {
        String[] parts = compact.split("\\.", -1);
        return new SignedReturn(parts[0], parts[1], parts[2]);
    }

    /** The compact form; nothing where a part is missing. */
    @Nullable
    String compact() {
        return head == null || payload == null || signature == null || payload.length() > LONGEST
                ? null
                : head + "." + payload + "." + signature;
    }
}
