package org.goldthread.dissemination.publicsite;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.Snapshot;
import org.goldthread.dissemination.review.PublishedReview;
import org.goldthread.kit.Ids;
import org.goldthread.profile.Profile;

/** What is published, as an Atom feed (RFC 4287); the partnership is the author, nobody else. */
final class LearningFeed {

    private static final int NEWEST = 50;

    private LearningFeed() {}

    /**
     * The feed's XML.
     *
     * @param site the public site's address without a slash at its end
     * @param published newest first
     * @param reviews that are published, newest first
     */
    static String of(Profile profile, String site, List<Product> published, List<PublishedReview> reviews)
            throws FeedException {
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:uuid:" + Ids.from("learning-feed", profile.shortName()));
        feed.setTitle("Learning published by " + profile.name());
        feed.setAuthors(List.of(author(profile)));
        feed.setAlternateLinks(List.of(link("alternate", site + "/learning", "text/html")));
        feed.setOtherLinks(List.of(link("self", site + "/learning/feed.atom", "application/atom+xml")));
        List<Entry> entries = Stream.concat(
                        published.stream()
                                .flatMap(product ->
                                        product
                                                .lastPublished()
                                                .map(snapshot -> entry(site, product, snapshot))
                                                .stream()),
                        reviews.stream().map(review -> entry(profile, site, review)))
                .sorted(Comparator.comparing(Entry::getUpdated).reversed())
                .limit(NEWEST)
                .toList();
        feed.setEntries(entries);
        feed.setUpdated(
                entries.isEmpty() ? Date.from(Instant.EPOCH) : entries.get(0).getUpdated());
        return new WireFeedOutput().outputString(feed);
    }

    private static Entry entry(String site, Product product, Snapshot snapshot) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + product.id());
        entry.setTitle(snapshot.title());
        entry.setUpdated(Date.from(snapshot.publishedAt()));
        entry.setPublished(Date.from(product.snapshots().get(0).publishedAt()));
        entry.setAlternateLinks(List.of(link("alternate", site + product.path(), "text/html")));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(product.learning().keyMessage());
        entry.setSummary(summary);
        return entry;
    }

    private static Entry entry(Profile profile, String site, PublishedReview review) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + review.id());
        entry.setTitle(review.title());
        entry.setUpdated(Date.from(review.heardAt()));
        entry.setPublished(Date.from(review.heardAt()));
        entry.setAlternateLinks(List.of(link("alternate", site + review.path(), "text/html")));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(ReviewSite.kind(profile, review));
        entry.setSummary(summary);
        return entry;
    }

    private static SyndPerson author(Profile profile) {
        Person person = new Person();
        person.setName(profile.name());
        return person;
    }

    private static Link link(String rel, String href, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }
}
