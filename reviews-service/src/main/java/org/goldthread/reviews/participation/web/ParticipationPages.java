package org.goldthread.reviews.participation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.WordList;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.Piece;
import org.goldthread.reviews.conduct.web.Piece.Cell;
import org.goldthread.reviews.conduct.web.SectionPage;
import org.goldthread.reviews.participation.CheckingWording;
import org.goldthread.reviews.participation.FamilyMember;
import org.goldthread.reviews.participation.LivedExperience;
import org.goldthread.reviews.participation.Participation;
import org.goldthread.reviews.participation.Participations;
import org.goldthread.reviews.participation.Practitioners;
import org.goldthread.reviews.participation.TakingPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who took part in a review, the child's lived experience, and terms that blame. */
@Controller
@RequestMapping("/reviews/activities/{reference}/participation")
class ParticipationPages {

    private static final String TAB = ParticipationSection.TAB;

    private final Participations participations;
    private final CheckingWording checking;
    private final TakingReview taking;
    private final ConductPages pages;
    private final CurrentFramework framework;

    ParticipationPages(
            Participations participations,
            CheckingWording checking,
            TakingReview taking,
            ConductPages pages,
            CurrentFramework framework) {
        this.participations = participations;
        this.checking = checking;
        this.taking = taking;
        this.pages = pages;
        this.framework = framework;
    }

    @GetMapping
    String participation(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AtHand review = pages.found(actor, reference);
        taking.toRead(actor, review.activity().id()).orElseThrow(PageRefused::new);
        if ("saved".equals(done)) {
            model.addAttribute("notice", "Saved");
        }
        Participation record = participations.of(review.ref()).value();
        String path = review.ref().page(TAB);
        boolean keeps =
                review.activity().state() == ActivityState.OPEN && ConductPermissions.keeps(actor, review.activity());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(practitioners(record, keeps ? path : null));
        pieces.add(family(record, keeps ? path : null));
        pieces.add(lived(record.livedExperience(), keeps ? path : null));
        if (ActivityPermissions.mayReadDrafts(actor, review.activity())) {
            pieces.add(wording(review, path));
        }
        return pages.section(model, actor, reference, TAB, new SectionPage("Participation", null, pieces));
    }

    private Piece practitioners(Participation record, @Nullable String path) {
        Framework today = framework.now();
        Piece piece = record.practitioners().isEmpty()
                ? Piece.of("Practitioners")
                : Piece.of(
                        "Practitioners",
                        record.practitionersTookPart() + " of "
                                + PageWords.count(record.practitionersInvited(), "person", "people")
                                + " invited took part, from "
                                + PageWords.count(record.agenciesTakingPart().size(), "agency", "agencies") + ".");
        return piece.grid(
                        new Piece.Grid(
                                "Practitioners by agency and level",
                                List.of("Who", "Agency", "Level", "People", "State", "How, or why not", "Told"),
                                record.practitioners().stream()
                                        .map(each -> line(each, path, today))
                                        .toList()),
                        "No practitioner is recorded yet.",
                        "Invite those who worked with the child and family, and record how they take part.")
                .button(path == null ? null : Link.to(path + "/practitioners/new", "Add practitioners"));
    }

    private static List<Cell> line(Practitioners each, @Nullable String path, Framework today) {
        return List.of(
                path == null ? Cell.of(each.role()) : Cell.link(each.role(), path + "/practitioners/" + each.id()),
                Cell.of(today.agencyName(each.agency())),
                Cell.of(each.level().words()),
                Cell.of(String.valueOf(each.number())),
                Cell.tag(tag(each.state())),
                Cell.of(words(each.account())),
                Cell.of(words(each.told())));
    }

    private static Piece family(Participation record, @Nullable String path) {
        return Piece.of("Family")
                .grid(
                        new Piece.Grid(
                                "Members of the family",
                                List.of("Who", "State", "How, or why not", "Told", "Findings shared"),
                                record.family().stream()
                                        .map(each -> member(each, path))
                                        .toList()),
                        "No member of the family is recorded yet.",
                        "Families, surviving children included, are invited; if not, record why.")
                .button(path == null ? null : Link.to(path + "/family/new", "Add a member of the family"));
    }

    private static List<Cell> member(FamilyMember each, @Nullable String path) {
        String who = each.who() + (each.child() ? " (child)" : "");
        return List.of(
                path == null ? Cell.of(who) : Cell.link(who, path + "/family/" + each.id()),
                Cell.tag(tag(each.state())),
                Cell.of(words(each.account())),
                Cell.of(words(each.told())),
                Cell.of(
                        each.sharedOn() != null
                                ? PageWords.date(each.sharedOn())
                                : each.waitsForFindings() ? "Not yet" : "Does not apply"));
    }

    private static Piece lived(@Nullable LivedExperience lived, @Nullable String path) {
        Piece piece = Piece.of("The child’s lived experience");
        if (lived == null) {
            return piece.nothing("This section is not written yet.", "Every review has it.")
                    .button(path == null ? null : Link.to(path + "/lived-experience", "Write this section"));
        }
        return piece.rows(List.of(
                        Row.of("Daily life", Prose.content(lived.text())),
                        Row.of("Known from", Prose.content(lived.sources())),
                        Row.of("Written", ConductPages.by(lived.by()))))
                .links(path == null ? List.of() : List.of(Link.to(path + "/lived-experience", "Change this section")));
    }

    private Piece wording(AtHand review, String path) {
        int found = checking.at(review).places().size();
        return Piece.of(
                        "Wording",
                        found == 0
                                ? "No term that blames was found in findings, learning points and this section."
                                : PageWords.count(found, "place", "places")
                                        + " where a term may blame. This is advice and stands in nobody’s way.")
                .links(found == 0 ? List.of() : List.of(Link.to(path + "/wording", "See the places")));
    }

    @GetMapping("/wording")
    String wording(Actor actor, @PathVariable String reference, Model model) {
        AtHand review = pages.found(actor, reference);
        if (!ActivityPermissions.mayReadDrafts(actor, review.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        CheckingWording.Looked looked = checking.at(review);
        Map<String, String> sources = sources();
        return pages.section(
                model,
                actor,
                reference,
                TAB,
                new SectionPage(
                        "Terms that may blame",
                        null,
                        List.of(Piece.of(
                                        null,
                                        "Looked at " + PageWords.count(looked.texts(), "text", "texts")
                                                + ": findings, learning points and the record of participation. This is"
                                                + " advice: it stops nothing. The terms are the framework profile’s ("
                                                + String.join("; ", sources.values()) + ").")
                                .grid(
                                        new Piece.Grid(
                                                "Places",
                                                List.of("Where", "What it says", "Term", "A better way"),
                                                looked.places().stream()
                                                        .map(place -> List.of(
                                                                Cell.link(place.place(), place.path()),
                                                                Cell.of(place.hit()
                                                                        .written()),
                                                                Cell.of(place.hit()
                                                                        .term()),
                                                                Cell.of(place.hit()
                                                                        .instead())))
                                                        .toList()),
                                        "No term that blames was found.",
                                        null))));
    }

    /** Where each list of terms comes from. */
    private Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        framework.now().profile().wording().stream()
                .filter(list -> list.kind() == WordList.Kind.AVOID)
                .forEach(list -> sources.put(
                        list.id(),
                        list.name() + ": " + list.basis() + (list.note() == null ? "" : ". " + list.note())));
        return sources;
    }

    private static Tag tag(TakingPart state) {
        return switch (state) {
            case INVITED -> Tag.inProgress(state.words());
            case TOOK_PART -> Tag.done(state.words());
            case DECLINED, NOT_INVITED -> Tag.waiting(state.words());
        };
    }

    private static String words(@Nullable String text) {
        return text == null ? "Not recorded" : text;
    }
}
