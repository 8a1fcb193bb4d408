package org.goldthread.pages;

import java.util.List;
import java.util.Optional;
import org.goldthread.pages.component.Link;

/**
 * The frame around one page; templates know it as {@code site}.
 *
 * @param publicHome where the head of a page without sign-in leads: the public site, where there is one
 */
public record Site(
        String partnershipName,
        List<Link> navigation,
        Optional<PersonLine> person,
        boolean demonstration,
        String publicHome,
        Assets assets) {

    static Site of(SiteContext context, String path, Assets assets) {
        Optional<Section> current = Section.at(path);
        List<Link> navigation = Section.of(context.installed()).stream()
                .map(section -> Link.to(section.path(), section.words()).current(current.equals(Optional.of(section))))
                .toList();
        return new Site(
                context.partnershipName(),
                navigation,
                context.person(),
                context.demonstration(),
                context.installed().contains("dissemination") ? "/learning" : "/",
                assets);
    }

    /** "Error: Register a review – Learning and improvement – Solihull Safeguarding Children Partnership". */
    public String title(String page, boolean failed) {
        return (failed ? "Error: " : "") + page + " – Learning and improvement – " + partnershipName;
    }
}
