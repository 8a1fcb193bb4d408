package org.goldthread.reviews.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads the access log from its first entry to its last and says whether it is as it was written. A chain shows what was
 * changed, taken out or moved; where it was cut off at the end shows only against something kept elsewhere: the sealed
 * head in the database of keys, or an end that somebody noted (ADR 0027).
 */
@Service
public class CheckingAccessLog {

    private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private final AccessLog log;
    private final HeadSeal seal;

    public CheckingAccessLog(AccessLog log, HeadSeal seal) {
        this.log = log;
        this.seal = seal;
    }

    private record Broken(long at, @Nullable String id, String code, String sentence) {}

    /** Reads along the chain. */
    private static final class Reading {
        private final @Nullable AccessHead head;
        private final long notedAt;
        private final @Nullable String notedHash;
        private long count;
        private long sequence;
        private String hash = AccessEntry.START;
        private @Nullable Broken broken;

        Reading(@Nullable AccessHead head, long notedAt, @Nullable String notedHash) {
            this.head = head;
            this.notedAt = notedAt;
            this.notedHash = notedHash;
        }

        void read(AccessEntry entry) {
            count++;
            if (broken == null) {
                broken = wrong(entry);
            }
            sequence = entry.sequence();
            hash = entry.hash();
        }

        private @Nullable Broken wrong(AccessEntry entry) {
            long expected = sequence + 1;
            String id = entry.id().toString();
            if (entry.sequence() != expected) {
                return new Broken(expected, null, "missing", "Entry " + expected + " is missing");
            }
            if (!entry.isIntact()) {
                return new Broken(
                        expected, id, "changed", "Entry " + expected + " is not as it was written: it was changed");
            }
            if (!entry.previous().equals(hash)) {
                return new Broken(
                        expected,
                        id,
                        "not-linked",
                        "Entry " + expected + " does not follow the one before it: one of the two was put there later");
            }
            if (head != null && head.sequence() == expected && !head.hash().equals(entry.hash())) {
                return new Broken(
                        expected,
                        id,
                        "changed",
                        "Entry " + expected + " is another than the head says: it was rewritten");
            }
            if (notedAt == expected && !entry.hash().equals(notedHash)) {
                return new Broken(
                        expected,
                        id,
                        "not-as-noted",
                        "Entry " + expected + " is another than was noted: the log was rewritten up to here");
            }
            return null;
        }
    }

    /**
     * Checks the whole log.
     *
     * @param noted an end that was noted earlier, as {@code sequence:hash}; null for none
     */
    public Outcome<AccessLogCheck> check(@Nullable String noted) {
        long notedAt = 0;
        String notedHash = null;
        if (noted != null && !noted.isBlank()) {
            Matcher match = NOTED.matcher(noted.strip());
            if (!match.matches()) {
                return Outcome.refused(Refusal.invalid(
                        "noted", "malformed", "Give the end that was noted as its number, a colon and its hash"));
            }
            notedAt = Long.parseLong(match.group(1));
            notedHash = match.group(2);
        }
        Optional<AccessHead> head = log.head(); // before the log: what is added meanwhile lies after it
        Reading reading = new Reading(head.orElse(null), notedAt, notedHash);
        log.each(reading::read);
        Broken broken = reading.broken;
        if (broken == null) {
            broken = atTheEnd(reading, head, notedAt);
        }
        String sealed = head.map(AccessHead::seal).isPresent() ? "sealed" : head.isPresent() ? "not-sealed" : "none";
        return Outcome.done(new AccessLogCheck(
                broken == null,
                reading.count,
                reading.sequence,
                reading.hash,
                sealed,
                broken == null ? null : broken.at(),
                broken == null ? null : broken.id(),
                broken == null ? null : broken.code(),
                broken == null ? whole(reading, sealed) : broken.sentence()));
    }

    private @Nullable Broken atTheEnd(Reading reading, Optional<AccessHead> head, long notedAt) {
        long end = reading.sequence;
        if (head.isEmpty()) {
            return end == 0 && notedAt == 0
                    ? null
                    : new Broken(
                            end + 1,
                            null,
                            "head-missing",
                            "What says where the log ends is missing: whether entries after " + end
                                    + " were cut off cannot be told");
        }
        AccessHead known = head.get();
        if (known.sequence() > end) {
            return new Broken(
                    end + 1,
                    null,
                    "cut-off",
                    "The log is cut off: it ends with entry " + end + " and went on to entry " + known.sequence());
        }
        if (known.seal() != null && seal.hasKey() && !seal.fits(known.content(), known.seal())) {
            return new Broken(
                    known.sequence(),
                    null,
                    "head-forged",
                    "What says where the log ends was not written by this service, or under another master key");
        }
        return notedAt > end
                ? new Broken(
                        end + 1,
                        null,
                        "cut-off",
                        "The log is cut off: it ends with entry " + end + " and entry " + notedAt + " was noted")
                : null;
    }

    private static String whole(Reading reading, String sealed) {
        if (reading.count == 0) {
            return "The access log is whole: nothing was entered yet";
        }
        return "The access log is whole: " + reading.count + (reading.count == 1 ? " entry" : " entries")
                + ", each follows the one before"
                + ("sealed".equals(sealed)
                        ? ", and the end is sealed"
                        : ". The end is not sealed: there was no master key");
    }
}
