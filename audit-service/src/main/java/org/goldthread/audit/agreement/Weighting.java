package org.goldthread.audit.agreement;

/** How much two grades that differ still agree. */
public enum Weighting {
    /** Each step apart costs the same (Cicchetti and Allison 1971). */
    LINEAR("linear"),
    /** Steps apart cost by their square (Fleiss and Cohen 1973). */
    QUADRATIC("quadratic");

    private final String word;

    Weighting(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** From 1 for the same grade to 0 for the two ends of the scale. */
    double weight(int one, int other, int steps) {
        double apart = Math.abs(one - other) / (double) (steps - 1);
        return this == LINEAR ? 1 - apart : 1 - apart * apart;
    }
}
