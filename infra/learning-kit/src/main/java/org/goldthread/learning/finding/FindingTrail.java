package org.goldthread.learning.finding;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.web.Addresses;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Component;

/** How the page of something that is drawn from findings leads back to them. */
@Component
public final class FindingTrail {

    private final Findings findings;
    private final ReadingFindings reading;
    private final Addresses addresses;

    FindingTrail(Findings findings, ReadingFindings reading, Addresses addresses) {
        this.findings = findings;
        this.reading = reading;
        this.addresses = addresses;
    }

    /** Links to those of the findings that the reader may see. */
    public List<Link> links(Actor actor, List<FindingId> ids) {
        return reading.seen(actor, ids).stream()
                .map((Finding finding) -> Link.to(
                        addresses.finding(finding.id()),
                        finding.text().title() + ", " + finding.origin().reference()))
                .toList();
    }

    /**
     * From the list by the activity to this page.
     *
     * @param readsActivity whether the reader may open the activity
     */
    public List<Link> crumbs(Origin origin, boolean readsActivity, String here) {
        return readsActivity
                ? addresses.crumbs(Link.to(addresses.activity(origin.reference()), origin.reference()), Link.here(here))
                : addresses.crumbs(Link.here(here));
    }

    /**
     * What has to be done before it can be agreed, a sentence each.
     *
     * @param ids the findings that it comes from
     * @param wording what its own wording still lacks
     */
    public List<String> missing(List<FindingId> ids, Problems wording) {
        List<String> missing = new ArrayList<>();
        if (findings.all(ids).stream().anyMatch(finding -> !finding.isAgreed())) {
            missing.add(ids.size() == 1 ? "Agree its finding first" : "Agree all of its findings first");
        }
        if (wording.<Boolean>orElse(() -> Outcome.done(true)) instanceof Outcome.Refused<Boolean> no
                && no.why() instanceof Refusal.Invalid invalid) {
            missing.addAll(
                    invalid.problems().stream().map(FieldProblem::sentence).toList());
        }
        return missing;
    }
}
