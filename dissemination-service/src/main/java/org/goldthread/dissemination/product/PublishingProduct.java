package org.goldthread.dissemination.product;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.product.wording.FindingWordings;
import org.goldthread.dissemination.product.wording.PublicWording;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a product on the public site, and takes it down. */
@Service
public class PublishingProduct {

    private static final int LONGEST_REASON = 500;

    private final Products products;
    private final WritingProduct writing;
    private final FindingWordings wordings;
    private final Clock clock;

    PublishingProduct(Products products, WritingProduct writing, FindingWordings wordings, Clock clock) {
        this.products = products;
        this.writing = writing;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Publishes the text as it stands, with the findings' wording if their owner can be asked now. */
    public Outcome<Stored<Product>> publish(By by, UUID id, @Nullable Long version) {
        return products.find(by.actor(), id)
                .map(found -> {
                    List<Snapshot.Wording> frozen = ProductPermissions.mayPublish(by.actor())
                            ? frozen(wordings.of(found.value().learning()))
                            : List.of();
                    return products.change(
                            by,
                            id,
                            version,
                            ProductPermissions::toPublish,
                            product -> product.publish(
                                    Writing.of(writing.template(product), product), frozen, by.mark(clock.instant())));
                })
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private static List<Snapshot.Wording> frozen(List<PublicWording> wordings) {
        return wordings.stream()
                .filter(PublicWording::known)
                .map(wording ->
                        new Snapshot.Wording(wording.findingId(), wording.title(), String.valueOf(wording.statement())))
                .toList();
    }

    public Outcome<Stored<Product>> withdraw(By by, UUID id, @Nullable Long version, @Nullable String reason) {
        return new Problems()
                .text("reason", reason, LONGEST_REASON, "why it is withdrawn")
                .orElse(() -> products.change(
                        by,
                        id,
                        version,
                        ProductPermissions::toPublish,
                        product -> product.withdraw(String.valueOf(Text.tidy(reason)), by.mark(clock.instant()))));
    }
}
