package org.goldthread.reviews.appointment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.reviews.appointment.Appointment;
import org.goldthread.reviews.appointment.Appointments;
import org.goldthread.reviews.appointment.Declaration;
import org.goldthread.reviews.appointment.Ended;
import org.goldthread.reviews.appointment.Independence;
import org.goldthread.reviews.appointment.KeepingAppointment;
import org.goldthread.reviews.appointment.Tie;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.Piece;
import org.goldthread.reviews.conduct.web.SectionPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who leads, chairs and writes a review: what they declared, and whether anything stands against their independence. */
@Controller
@RequestMapping("/reviews/activities/{reference}/reviewers")
class ReviewersPages {

    private static final String TAB = ReviewersSection.TAB;
    private static final Map<String, String> DONE = Map.of(
            "appointed", "Appointed. The person sees this review and no other",
            "declared", "The declaration is saved",
            "ended", "The appointment has ended. The person no longer sees the review through it");

    private final Appointments appointments;
    private final TakingReview taking;
    private final ConductPages pages;
    private final CurrentFramework framework;

    ReviewersPages(Appointments appointments, TakingReview taking, ConductPages pages, CurrentFramework framework) {
        this.appointments = appointments;
        this.taking = taking;
        this.pages = pages;
        this.framework = framework;
    }

    @GetMapping
    String reviewers(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AtHand review = pages.found(actor, reference);
        taking.toRead(actor, review.activity().id()).orElseThrow(PageRefused::new);
        String notice = done == null ? null : DONE.get(done);
        if (notice != null) {
            model.addAttribute("notice", notice);
        }
        boolean open = review.activity().state() == ActivityState.OPEN;
        String path = review.ref().page(TAB);
        List<Appointment> all = appointments.of(review.activity().id().value()).stream()
                .map(Stored::value)
                .toList();
        List<Piece> pieces = new ArrayList<>();
        Piece top = Piece.of(null, asked(framework.now(), review))
                .button(open && ConductPermissions.decides(actor) ? Link.to(path + "/new", "Appoint somebody") : null);
        pieces.add(
                all.isEmpty()
                        ? top.nothing("Nobody is appointed yet.", "Appoint the lead reviewer, after their declaration.")
                        : top);
        all.forEach(each -> pieces.add(card(actor, review, each, open, path)));
        List<Appointment> standing = all.stream().filter(Appointment::stands).toList();
        List<String> undeclared = ReviewersSection.undeclared(review.activity(), standing);
        if (!undeclared.isEmpty() && ConductPermissions.decides(actor)) {
            pieces.add(Piece.of(
                    "See the review without an appointment",
                    "Named in the review and not appointed: " + String.join(", ", undeclared)
                            + ". Appoint them after their declaration, or take their names out of the review."));
        }
        return pages.section(model, actor, reference, TAB, new SectionPage("Reviewers", warning(standing), pieces));
    }

    /** What the framework asks of whoever is appointed, in words. */
    static String asked(Framework framework, AtHand review) {
        Independence independence = Independence.of(framework, review.type().serious());
        return independence.required()
                ? "Reviews of this type are led by people who are independent of the case and of the organisations under"
                        + " review (" + independence.clause() + "). Nobody with a tie to either can be appointed."
                : "This type of review does not ask for independence. Ties are declared all the same.";
    }

    private @Nullable String warning(List<Appointment> standing) {
        return standing.stream()
                .filter(Appointment::questioned)
                .findFirst()
                .map(each -> each.seat().words() + ": not independent any more ("
                        + Independence.words(each.against(), framework.now())
                        + "). The person stands down, or the agency is taken out of the review")
                .orElse(null);
    }

    private Piece card(Actor actor, AtHand review, Appointment each, boolean open, String path) {
        Framework today = framework.now();
        String at = path + "/" + each.id();
        List<Row> rows = new ArrayList<>();
        if (KeepingAppointment.mayDeclare(actor, each)) {
            rows.add(Row.of("Signs in as", each.signIn()));
        }
        rows.add(Row.of("Appointed", ConductPages.by(each.appointed())));
        rows.add(Row.of("Independence", independence(each, today)));
        rows.add(Row.of("Employers and other ties", ties(each.declaration(), today)));
        String caseTie = each.declaration().caseTie();
        rows.add(Row.of("Tie to the case", caseTie == null ? "None declared" : caseTie));
        String interests = each.declaration().interests();
        rows.add(Row.of("Other interests", interests == null ? "None declared" : interests));
        rows.add(Row.of(
                "Declared",
                PageWords.date(each.declaration().declaredOn())
                        + (each.earlier().isEmpty()
                                ? ""
                                : ", renewed " + PageWords.count(each.earlier().size(), "time", "times"))));
        Ended ended = each.ended();
        if (ended != null) {
            rows.add(Row.of("Ended", ConductPages.by(ended.by()) + ": " + ended.reason()));
        } else {
            rows.add(Row.of(
                    "Sees the review",
                    review.activity().arrangements().reviewers().contains(each.signIn())
                            ? "Yes, if this account has the role of independent reviewer"
                            : "No: it was taken out of the review’s people"));
        }
        List<Link> links = new ArrayList<>();
        if (open && each.stands() && KeepingAppointment.mayDeclare(actor, each)) {
            links.add(Link.to(at + "/declaration", "Renew the declaration").about(each.signIn()));
        }
        if (open && each.stands() && ConductPermissions.decides(actor)) {
            links.add(Link.to(at + "/end", "End the appointment").about(each.signIn()));
        }
        return Piece.of(each.seat().words()).rows(rows).links(links);
    }

    private static String independence(Appointment each, Framework today) {
        if (each.against().isEmpty()) {
            return "Nothing stands against it";
        }
        return (each.questioned() ? "Not independent: " : "Declared: ") + Independence.words(each.against(), today);
    }

    private static String ties(Declaration declaration, Framework today) {
        return declaration.ties().isEmpty()
                ? "None declared"
                : String.join(
                        "; ",
                        declaration.ties().stream().map(tie -> tie(tie, today)).toList());
    }

    private static String tie(Tie tie, Framework today) {
        String agency = tie.agency();
        String name = agency == null ? String.valueOf(tie.employer()) : today.agencyName(agency);
        Integer from = tie.from();
        Integer until = tie.until();
        if (from == null && until == null) {
            return name;
        }
        return name + (from == null ? "" : " from " + from) + (until == null ? ", lasts" : " until " + until);
    }
}
