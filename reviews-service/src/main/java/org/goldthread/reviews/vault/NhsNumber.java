package org.goldthread.reviews.vault;

import org.goldthread.kit.wording.Identities;

/** The number that the NHS knows a person by, as people write it. */
final class NhsNumber {

    private NhsNumber() {}

    /** Whether the digits, written with or without spaces and dashes, are such a number. */
    static boolean isOne(String written) {
        return Identities.isNhsNumber(digits(written));
    }

    /** Without the spaces and dashes that people write it with. */
    static String digits(String written) {
        return written.replaceAll("[\\s-]", "");
    }
}
