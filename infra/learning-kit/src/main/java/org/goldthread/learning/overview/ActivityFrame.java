package org.goldthread.learning.overview;

import java.util.List;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.SubPage;
import org.goldthread.pages.component.Tag;

/** What stands around every page of an activity: heading, breadcrumbs and sub-navigation. */
public record ActivityFrame(
        Stored<Activity> stored,
        String title,
        String reference,
        String path,
        List<Link> crumbs,
        List<Tag> tags,
        List<SubPage> pages) {

    public Activity activity() {
        return stored.value();
    }
}
