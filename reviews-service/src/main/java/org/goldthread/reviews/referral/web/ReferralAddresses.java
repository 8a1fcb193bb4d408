package org.goldthread.reviews.referral.web;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.referral.Referral;

/** Where referrals' pages are. */
public final class ReferralAddresses {

    public static final String LIST = "/reviews/referrals";

    private ReferralAddresses() {}

    public static String of(Referral referral) {
        return LIST + "/" + referral.reference().text();
    }

    /** From the start page down to a page of this referral. */
    public static List<Link> crumbs(Referral referral, String here) {
        return crumbs(Link.to(of(referral), referral.reference().text()), Link.here(here));
    }

    public static List<Link> crumbs(Link... further) {
        List<Link> crumbs = new ArrayList<>(List.of(Link.to("/reviews", "Reviews"), Link.to(LIST, "Referrals")));
        crumbs.addAll(List.of(further));
        return crumbs;
    }
}
