package org.goldthread.dissemination;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.pages.component.SubPage;

/** The sub-navigation of this service's own part of the product: what this person can open. */
public final class LearningNavigation {

    private LearningNavigation() {}

    /** The pages of this part; {@code here} is plans, products, cascades or library. */
    public static List<SubPage> of(Actor actor, String here) {
        boolean partnership =
                actor.seesAllAgencies() || actor.is(Role.TRAINER, Role.PARTNER_SIGNATORY, Role.PANEL_MODERATOR);
        List<SubPage> pages = new ArrayList<>();
        if (!partnership) {
            pages.add(page("/dissemination/cascades", "Learning to pass on", here.equals("cascades")));
        }
        pages.add(page("/dissemination/plans", "Plans", here.equals("plans")));
        if (partnership) {
            pages.add(page("/dissemination/products", "Guides and other products", here.equals("products")));
            if (!actor.is(Role.TRAINER) || actor.seesAllAgencies()) {
                pages.add(page("/dissemination/cascades", "Cascades to agencies", here.equals("cascades")));
            }
            pages.add(page("/dissemination/library", "Library", here.equals("library")));
        }
        pages.add(page("/learning", "Public site", false));
        return pages;
    }

    private static SubPage page(String href, String words, boolean current) {
        return SubPage.of(href, words, current, null);
    }
}
