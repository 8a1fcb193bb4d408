package org.goldthread.dissemination.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.pages.markdown.SafeMarkdown;
import org.jspecify.annotations.Nullable;

/**
 * A one-minute guide or another product, written by one of the profile's templates (D3, SOL 3.3). What is published is
 * a snapshot that is never changed; the text may be written on and published again as the next version. Its address
 * stays the same for good, also after it was withdrawn.
 *
 * @param template the profile's product template
 * @param templateName as it was called when the product was started
 * @param slug the last part of its public address, unique
 * @param lastVersion number of the last publication; 0 before the first
 * @param unpublished whether the text differs from what was published last
 * @param snapshots what was published, oldest first
 */
public record Product(
        @BsonId ProductId id,
        String template,
        String templateName,
        @Nullable UUID planId,
        Learning learning,
        String title,
        String slug,
        List<SectionText> sections,
        ProductState state,
        Integer lastVersion,
        Boolean unpublished,
        List<Snapshot> snapshots,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        List<ProductStep> history)
        implements Aggregate {

    private static final int KEPT_STEPS = 200;

    public Product {
        sections = List.copyOf(sections);
        snapshots = List.copyOf(snapshots);
        history = List.copyOf(history);
    }

    /** Starts an empty draft. */
    static Decision<Product> start(
            ProductId id,
            String template,
            String templateName,
            @Nullable UUID planId,
            Learning learning,
            String title,
            String slug,
            LocalDate publishBy,
            By.Mark by) {
        Product draft = new Product(
                id,
                template,
                templateName,
                planId,
                learning,
                title,
                slug,
                List.of(),
                ProductState.DRAFT,
                0,
                true,
                List.of(),
                null,
                null,
                null,
                List.of(new ProductStep(ProductStep.Kind.STARTED, by, title)));
        return Decision.of(draft, ProductWork.publicationDue(draft, publishBy));
    }

    /** Writes on. What is published stays as it was until it is published again. */
    Outcome<Decision<Product>> write(String newTitle, List<SectionText> texts, By.Mark by) {
        if (state == ProductState.WITHDRAWN) {
            return withdrawnAlready();
        }
        if (newTitle.equals(title) && texts.equals(sections)) {
            return Outcome.done(Decision.of(this));
        }
        Product after = new Product(
                id,
                template,
                templateName,
                planId,
                learning,
                newTitle,
                slug,
                texts,
                state,
                lastVersion,
                true,
                snapshots,
                publishedOn,
                null,
                null,
                and(new ProductStep(ProductStep.Kind.WRITTEN, by, null)));
        return Outcome.done(
                unpublished ? Decision.of(after) : Decision.of(after, ProductWork.publicationDue(after, null)));
    }

    /**
     * Publishes the text as it stands as the next version.
     *
     * @param wordings the findings' public wording that could be had now; it is frozen into the version
     */
    Outcome<Decision<Product>> publish(Writing writing, List<Snapshot.Wording> wordings, By.Mark by) {
        if (state == ProductState.WITHDRAWN) {
            return withdrawnAlready();
        }
        if (!unpublished) {
            return Outcome.refused(new Refusal.Rule(
                    "nothing-new", "Nothing has changed since version " + lastVersion + " was published", "default"));
        }
        return writing.problems().orElse(() -> {
            LocalDate today = LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
            Snapshot snapshot = new Snapshot(
                    lastVersion + 1,
                    title,
                    writing.template().sections().stream()
                            .map(section -> new Snapshot.Section(
                                    section.title(), SafeMarkdown.html(writing.text(section.id()))))
                            .toList(),
                    wordings,
                    today,
                    by.at());
            List<Snapshot> all = new ArrayList<>(snapshots);
            all.add(snapshot);
            Product after = new Product(
                    id,
                    template,
                    templateName,
                    planId,
                    learning,
                    title,
                    slug,
                    sections,
                    ProductState.PUBLISHED,
                    lastVersion + 1,
                    false,
                    all,
                    today,
                    null,
                    null,
                    and(new ProductStep(ProductStep.Kind.PUBLISHED, by, "Version " + (lastVersion + 1))));
            return Outcome.done(Decision.of(
                    after,
                    new ProductEvent.Published(
                            id.value(),
                            planId,
                            List.of(learning.learningPointId()),
                            learning.findings(),
                            template,
                            title,
                            slug,
                            path(),
                            lastVersion + 1,
                            today),
                    ProductWork.published(this)));
        });
    }

    /** Takes it down for good, or drops a draft that was never published. */
    Outcome<Decision<Product>> withdraw(String reason, By.Mark by) {
        if (state == ProductState.WITHDRAWN) {
            return withdrawnAlready();
        }
        LocalDate today = LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
        Product after = new Product(
                id,
                template,
                templateName,
                planId,
                learning,
                title,
                slug,
                sections,
                ProductState.WITHDRAWN,
                lastVersion,
                unpublished,
                snapshots,
                publishedOn,
                today,
                reason,
                and(new ProductStep(ProductStep.Kind.WITHDRAWN, by, reason)));
        List<DomainEvent> said = new ArrayList<>();
        if (lastVersion > 0) {
            said.add(new ProductEvent.Withdrawn(
                    id.value(),
                    planId,
                    List.of(learning.learningPointId()),
                    learning.findings(),
                    template,
                    lastPublished().map(Snapshot::title).orElse(title),
                    slug,
                    path(),
                    lastVersion,
                    reason,
                    today));
        }
        if (unpublished) {
            said.add(ProductWork.dropped(this));
        }
        return Outcome.done(new Decision<>(after, said));
    }

    public Optional<Snapshot> lastPublished() {
        return snapshots.isEmpty() ? Optional.empty() : Optional.of(snapshots.get(snapshots.size() - 1));
    }

    /** Where the public reads it. */
    public String path() {
        return "/learning/" + slug;
    }

    private List<ProductStep> and(ProductStep step) {
        List<ProductStep> all = new ArrayList<>(history);
        all.add(step);
        return all.subList(Math.max(0, all.size() - KEPT_STEPS), all.size());
    }

    private static Outcome<Decision<Product>> withdrawnAlready() {
        return Outcome.refused(
                new Refusal.Rule("withdrawn", "This was withdrawn and cannot be changed any more", "default"));
    }
}
