package org.goldthread.dissemination.product.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.SectionText;
import org.jspecify.annotations.Nullable;

/**
 * A product as programs read it.
 *
 * @param state draft, published or withdrawn
 * @param sections Markdown by the section's id
 * @param path where the public reads it once it is published
 * @param version of the last publication; 0 before the first
 * @param unpublishedChanges whether the text differs from what was published last
 */
public record ProductView(
        UUID id,
        @Nullable UUID planId,
        List<UUID> learningPointIds,
        List<UUID> findings,
        String template,
        String title,
        String slug,
        String path,
        Map<String, String> sections,
        String state,
        int version,
        boolean unpublishedChanges,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause) {

    public static ProductView of(Product product) {
        return new ProductView(
                product.id().value(),
                product.planId(),
                List.of(product.learning().learningPointId()),
                product.learning().findings(),
                product.template(),
                product.title(),
                product.slug(),
                product.path(),
                product.sections().stream().collect(Collectors.toMap(SectionText::section, SectionText::text)),
                product.state().word(),
                product.lastVersion(),
                product.unpublished(),
                product.publishedOn(),
                product.withdrawnOn(),
                product.withdrawnBecause());
    }
}
