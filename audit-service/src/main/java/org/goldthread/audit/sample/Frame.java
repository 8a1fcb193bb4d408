package org.goldthread.audit.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The list of cases that a sample is drawn from.
 *
 * @param columns the names of the columns besides the reference
 * @param cases each reference once
 */
public record Frame(List<String> columns, List<FrameCase> cases) {

    public Frame {
        columns = List.copyOf(columns);
        cases = List.copyOf(cases);
    }

    /**
     * SHA-256 of the columns and of all cases in the order of their references: the same for the same list however its
     * rows are sorted. It is kept with the sample in place of the list.
     */
    public String fingerprint() {
        MessageDigest sha = sha256();
        line(sha, "reference", columns);
        cases.stream()
                .sorted(Comparator.comparing(FrameCase::reference))
                .forEach(one -> line(sha, one.reference(), one.strata()));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void line(MessageDigest sha, String first, List<String> rest) {
        sha.update(first.getBytes(StandardCharsets.UTF_8));
        for (String cell : rest) {
            sha.update((byte) 0x1f);
            sha.update(cell.getBytes(StandardCharsets.UTF_8));
        }
        sha.update((byte) '\n');
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
