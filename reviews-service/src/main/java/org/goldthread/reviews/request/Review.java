package org.goldthread.reviews.request;

import java.util.UUID;
import org.goldthread.learning.activity.Activity;

/** The review that a request belongs to, by id and reference. */
public record Review(UUID activity, String reference) {

    static Review of(Activity activity) {
        return new Review(activity.id().value(), activity.reference().text());
    }
}
