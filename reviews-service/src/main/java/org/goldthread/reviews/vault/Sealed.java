package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** An {@link Identity} as it is stored: each field encrypted for itself under the review's data key. */
public record Sealed(
        Binary name,
        @Nullable Binary otherNames,
        @Nullable Binary dateOfBirth,
        @Nullable Binary nhsNumber,
        @Nullable Binary address) {

    /** Which fields are there, in words. */
    List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("name"));
        if (otherNames != null) {
            fields.add("other names");
        }
        if (dateOfBirth != null) {
            fields.add("date of birth");
        }
        if (nhsNumber != null) {
            fields.add("NHS number");
        }
        if (address != null) {
            fields.add("address");
        }
        return fields;
    }

    @Override
    public String toString() {
        return "Sealed" + fields();
    }
}
