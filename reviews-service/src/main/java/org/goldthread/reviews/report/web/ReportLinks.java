package org.goldthread.reviews.report.web;

import java.util.List;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.web.Addresses;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Component;

/** Where the pages of a report are. */
@Component
class ReportLinks {

    private final Addresses addresses;

    ReportLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    String path(Activity activity) {
        return addresses.activity(activity.reference().text()) + "/report";
    }

    String desk(Activity activity) {
        return addresses.activity(activity.reference().text()) + "/publication";
    }

    List<Link> crumbs(Activity activity, String here) {
        String reference = activity.reference().text();
        return addresses.crumbs(
                Link.to(addresses.activity(reference), reference), Link.to(path(activity), "Report"), Link.here(here));
    }
}
