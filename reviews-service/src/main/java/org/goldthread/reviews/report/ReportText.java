package org.goldthread.reviews.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.store.Aggregate;

/**
 * What a version of a report says. It is written once and never changed; a change is another text.
 *
 * @param title of the report, as the public would read it
 * @param sections in the report's order
 */
public record ReportText(@BsonId ReportTextId id, String title, List<Written> sections) implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public ReportText {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param id of the section in the template
     * @param heading as it was when the report was built
     * @param markdown empty where nothing is written yet
     */
    public record Written(String id, String heading, String markdown) {

        public boolean empty() {
            return markdown.isBlank();
        }
    }

    public Optional<Written> section(String sectionId) {
        return sections.stream().filter(one -> one.id().equals(sectionId)).findFirst();
    }

    /** The same with another text in one section, as a text of its own. */
    ReportText with(String sectionId, String markdown) {
        List<Written> all = new ArrayList<>();
        sections.forEach(
                one -> all.add(one.id().equals(sectionId) ? new Written(one.id(), one.heading(), markdown) : one));
        return new ReportText(ReportTextId.next(), title, all);
    }

    /** The same under another title, as a text of its own. */
    ReportText titled(String newTitle) {
        return new ReportText(ReportTextId.next(), newTitle, sections);
    }

    /** Whether it says the same, whatever its id is. */
    boolean saysTheSameAs(ReportText other) {
        return title.equals(other.title) && sections.equals(other.sections);
    }
}
