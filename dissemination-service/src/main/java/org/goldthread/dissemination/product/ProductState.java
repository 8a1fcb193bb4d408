package org.goldthread.dissemination.product;

/** Where a product stands. */
public enum ProductState {
    /** It is being written and nobody outside sees it. */
    DRAFT("draft", "Draft"),
    /** Its last published version stands on the public site. */
    PUBLISHED("published", "Published"),
    /** It was taken back; its address says so. */
    WITHDRAWN("withdrawn", "Withdrawn");

    private final String word;
    private final String words;

    ProductState(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As programs read it. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String words() {
        return words;
    }
}
