package org.goldthread.contracts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One event that may be said, in one major version.
 *
 * @param type what the event's attribute {@code type} says: {@code org.goldthread.work.due.v1}
 * @param producer {@code activities} (said by reviews and audits alike), {@code work} (said by any service) or the one
 *     service that says it
 * @param event the event's name within its producer: {@code plan-approved}
 * @param version the major version, from 1
 */
public record EventContract(String type, String producer, String event, int version) {

    private static final Pattern TYPE =
            Pattern.compile("org\\.goldthread\\.([a-z]+)\\.([a-z]+(?:-[a-z]+)*)\\.v([1-9][0-9]*)");

    /**
     * Reads a type.
     *
     * @throws IllegalArgumentException if it is not of the form {@code org.goldthread.<producer>.<event>.v<version>}
     */
    public static EventContract of(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + type + "' is not of the form org.goldthread.<producer>.<event>.v<version>");
        }
        return new EventContract(type, parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
    }

    /** The folder below {@code /contracts/} that holds the schema and the example. */
    public String folder() {
        return producer + "/" + event + "/v" + version;
    }
}
