package org.goldthread.dissemination.product;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.jspecify.annotations.Nullable;

/** What a draft asks of the partnership's officers (M10). */
final class ProductWork {

    private ProductWork() {}

    /** @param on the day by which it is expected; null where nobody waits, as for a new version */
    static WorkDue publicationDue(Product product, @Nullable LocalDate on) {
        return new WorkDue(
                task(product),
                "dissemination",
                "Finish and publish the " + product.templateName().toLowerCase(java.util.Locale.UK),
                product.learning().inShort(),
                "/dissemination/products/" + product.id(),
                "Continue writing",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                on,
                product.learning().threads());
    }

    static WorkSettled published(Product product) {
        return WorkSettled.done(task(product), product.learning().threads());
    }

    static WorkSettled dropped(Product product) {
        return new WorkSettled(task(product), "withdrawn", product.learning().threads());
    }

    /** A new version of what was published is a new task. */
    private static UUID task(Product product) {
        return Ids.from("task", product.id().value(), "publish", product.lastVersion() + 1);
    }
}
