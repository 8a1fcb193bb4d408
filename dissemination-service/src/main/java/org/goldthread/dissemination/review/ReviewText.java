package org.goldthread.dissemination.review;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.goldthread.kit.store.Aggregate;

/**
 * What a published review says, as its owner gave it.
 *
 * @param sections with sanitised HTML
 * @param pdf the same as a tagged PDF
 */
public record ReviewText(@BsonId PublishedReviewId id, List<Section> sections, Binary pdf) implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public ReviewText {
        sections = List.copyOf(sections);
    }

    /** A section: its heading and its sanitised HTML. */
    public record Section(String heading, String html) {}
}
