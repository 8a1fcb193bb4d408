package org.goldthread.dissemination.product;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.dissemination.ExpectedDays;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.profile.ProductTemplate;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starts a draft by one of the profile's product templates. */
@Service
public class StartingProduct {

    private static final int TRIES = 50;
    private static final int LONGEST_TITLE = 160;

    private final Products products;
    private final Profile profile;
    private final ExpectedDays expected;
    private final Clock clock;

    StartingProduct(Products products, Profile profile, ExpectedDays expected, Clock clock) {
        this.products = products;
        this.profile = profile;
        this.expected = expected;
        this.clock = clock;
    }

    /** What it is to be. */
    public record Wanted(
            @Nullable String template, @Nullable String title) {}

    public Outcome<Stored<Product>> start(By by, UUID planId, Learning learning, Wanted wanted) {
        Optional<Refusal> refused = ProductPermissions.toWrite(by.actor());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<ProductTemplate> template =
                Optional.ofNullable(wanted.template()).flatMap(profile::productTemplate);
        String title = Text.tidy(wanted.title());
        return new Problems()
                .when(template.isEmpty(), "template", "unknown-template", "Select what you want to write")
                .text("title", title, LONGEST_TITLE, "a title")
                .orElse(() -> add(by, planId, learning, template.orElseThrow(), String.valueOf(title)));
    }

    /** Tries the next number where somebody took the address in the same moment. */
    private Outcome<Stored<Product>> add(
            By by, UUID planId, Learning learning, ProductTemplate template, String title) {
        String slug = Slug.of(title, template.name());
        Outcome<Stored<Product>> last = Outcome.refused(new Refusal.Missing());
        for (int number = 1; number <= TRIES; number++) {
            String free = Slug.numbered(slug, number);
            if (products.taken(free) && by.key() == null) {
                continue;
            }
            last = products.add(
                    by,
                    Product.start(
                            ProductId.next(),
                            template.id(),
                            template.name(),
                            planId,
                            learning,
                            title,
                            free,
                            expected.ofProduct(),
                            by.mark(clock.instant())));
            boolean addressTaken = last instanceof Outcome.Refused<Stored<Product>> no
                    && "already-exists".equals(no.why().code());
            if (!addressTaken) {
                return last;
            }
        }
        return last;
    }
}
