package org.goldthread.dissemination.product.web;

import org.goldthread.dissemination.product.Product;
import org.goldthread.pages.component.Tag;

/** A product's state as a tag in words. */
public final class ProductTags {

    private ProductTags() {}

    public static Tag of(Product product) {
        return switch (product.state()) {
            case DRAFT -> Tag.inProgress("Draft");
            case PUBLISHED -> product.unpublished() ? Tag.soon("Published, newer draft") : Tag.done("Published");
            case WITHDRAWN -> Tag.waiting("Withdrawn");
        };
    }
}
