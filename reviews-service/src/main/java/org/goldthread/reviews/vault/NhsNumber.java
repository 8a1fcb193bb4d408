package org.goldthread.reviews.vault;

/** The number that the NHS knows a person by: ten digits, the last of them a checksum (weights 10 to 2, modulo 11). */
final class NhsNumber {

    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /** Whether the digits, written with or without spaces and dashes, are such a number. */
    static boolean isOne(String written) {
        String digits = digits(written);
        if (!digits.matches("\\d{" + LENGTH + "}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(LENGTH - 1) - '0';
    }

    /** Without the spaces and dashes that people write it with. */
    static String digits(String written) {
        return written.replaceAll("[\\s-]", "");
    }
}
