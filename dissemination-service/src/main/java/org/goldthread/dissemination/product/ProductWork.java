package org.goldthread.dissemination.product;

import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** What a draft asks of the partnership's officers (M10). */
final class ProductWork {

    private ProductWork() {}

    static WorkDue publicationDue(Product product) {
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
                null,
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
