package org.goldthread.dissemination.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is said about products, to those outside the house too (contracts {@code dissemination/product-*}). */
public sealed interface ProductEvent extends DomainEvent {

    List<UUID> findings();

    @Override
    default Set<UUID> threads() {
        return Set.copyOf(findings());
    }

    @Override
    default boolean outward() {
        return true;
    }

    /** A new version stands on the public site. */
    record Published(
            UUID productId,
            @Nullable UUID planId,
            List<UUID> learningPointIds,
            List<UUID> findings,
            String template,
            String title,
            String slug,
            String path,
            int version,
            LocalDate publishedOn)
            implements ProductEvent {

        public static final String TYPE = "org.goldthread.dissemination.product-published.v1";

        public Published {
            learningPointIds = List.copyOf(learningPointIds);
            findings = List.copyOf(findings);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** It was taken down. */
    record Withdrawn(
            UUID productId,
            @Nullable UUID planId,
            List<UUID> learningPointIds,
            List<UUID> findings,
            String template,
            String title,
            String slug,
            String path,
            int version,
            String reason,
            LocalDate withdrawnOn)
            implements ProductEvent {

        public static final String TYPE = "org.goldthread.dissemination.product-withdrawn.v1";

        public Withdrawn {
            learningPointIds = List.copyOf(learningPointIds);
            findings = List.copyOf(findings);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
