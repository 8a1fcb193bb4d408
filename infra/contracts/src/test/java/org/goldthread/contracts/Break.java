package org.goldthread.contracts;

/**
 * A difference between what was released and what is there now.
 *
 * @param weight whether it breaks those who read or call us, or only deserves their attention
 * @param at where: a file, an operation, or a JSON pointer into a schema
 * @param sentence what changed
 */
record Break(Weight weight, String at, String sentence) {

    enum Weight {
        BREAKS,
        WARNS
    }

    static Break breaks(String at, String sentence) {
        return new Break(Weight.BREAKS, at, sentence);
    }

    static Break warns(String at, String sentence) {
        return new Break(Weight.WARNS, at, sentence);
    }

    boolean isBreaking() {
        return weight == Weight.BREAKS;
    }
}
