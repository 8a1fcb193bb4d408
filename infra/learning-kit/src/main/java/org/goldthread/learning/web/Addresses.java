package org.goldthread.learning.web;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Component;

/** Where the service's pages are, and what they call its list. */
@Component
public final class Addresses {

    private final String service;

    public Addresses(CurrentFramework framework) {
        this.service = framework.service();
    }

    /** The start page: the list. */
    public String list() {
        return "/" + service;
    }

    public String activity(String reference) {
        return list() + "/activities/" + reference;
    }

    public String finding(Object id) {
        return list() + "/findings/" + id;
    }

    public String learningPoint(Object id) {
        return list() + "/learning-points/" + id;
    }

    public String recommendation(Object id) {
        return list() + "/recommendations/" + id;
    }

    public boolean reviews() {
        return "reviews".equals(service);
    }

    /** {@code Reviews} or {@code Audits}. */
    public String listWords() {
        return reviews() ? "Reviews" : "Audits";
    }

    /** What the list holds: {@code reviews and other activities} or {@code audits}. */
    public String many() {
        return reviews() ? "reviews and other activities" : "audits";
    }

    /** One of them, with its article. */
    public String one() {
        return reviews() ? "a review or other activity" : "an audit";
    }

    /** From the list down to this page. */
    public List<Link> crumbs(Link... further) {
        List<Link> crumbs = new ArrayList<>(List.of(Link.to(list(), listWords())));
        crumbs.addAll(List.of(further));
        return crumbs;
    }
}
