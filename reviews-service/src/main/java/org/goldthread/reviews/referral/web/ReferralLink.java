package org.goldthread.reviews.referral.web;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the start page to the referrals. */
@Component
@Order(10)
class ReferralLink implements ListLink {

    private final ReadingReferrals reading;

    ReferralLink(ReadingReferrals reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Link> to(Actor actor) {
        return reading.seesSome(actor) ? Optional.of(Link.to(ReferralAddresses.LIST, "Referrals")) : Optional.empty();
    }
}
