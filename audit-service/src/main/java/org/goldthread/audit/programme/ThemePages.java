package org.goldthread.audit.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Themes are proposed on one page and decided on another (A2). */
@Controller
@RequestMapping("/audits/themes")
class ThemePages {

    private final ProposingTheme proposing;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ThemePages(ProposingTheme proposing, CurrentFramework framework, Addresses addresses) {
        this.proposing = proposing;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** A theme in the table. */
    record ThemeLine(String path, String title, String type, String group, Tag state) {}

    /** The list with the form. */
    record ThemesPage(List<Link> crumbs, List<ThemeLine> lines, List<Choice> types) {}

    /** One theme. */
    record ThemePage(
            List<Link> crumbs,
            ThemeProposal theme,
            String type,
            String group,
            Tag state,
            String proposed,
            @Nullable String decided,
            boolean decides,
            List<Choice> choices) {}

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String done, Model model) {
        Done.show(model, done);
        return show(actor, Form.blank(), model);
    }

    @PostMapping
    String propose(
            By by, @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return proposing
                .propose(by, new ThemeProposal.Wanted(form.text("typeId"), form.text("title"), form.text("reason")))
                .fold(
                        made -> "redirect:/audits/themes?done=theme-proposed",
                        why -> show(
                                by.actor(), FormAgain.with(form, why, response, "typeId", "title", "reason"), model));
    }

    private String show(Actor actor, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ThemesPage(
                        crumbs(Link.here("Themes")),
                        proposing.all().stream()
                                .map(theme -> new ThemeLine(
                                        "/audits/themes/" + theme.id(),
                                        theme.title(),
                                        type(theme),
                                        group(theme),
                                        state(theme)))
                                .toList(),
                        proposing.typesFor(actor).stream()
                                .map(type -> Choice.of(type.id(), type.name()))
                                .toList()));
        return "audit/themes";
    }

    @GetMapping("/{theme}")
    String read(Actor actor, @PathVariable ThemeId theme, Model model) {
        return showOne(actor, theme, Form.blank(), model);
    }

    @PostMapping("/{theme}")
    String decide(
            By by,
            @PathVariable ThemeId theme,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        String choice = form.text("choice");
        Outcome<Stored<ThemeProposal>> outcome = choice.equals("approve") || choice.equals("decline")
                ? proposing.decide(by, theme, choice.equals("approve"), form.text("decision"))
                : Outcome.refused(Refusal.invalid("choice", "required", "Select whether the theme is approved"));
        return outcome.fold(
                made -> "redirect:/audits/themes?done=theme-decided",
                why -> showOne(by.actor(), theme, FormAgain.with(form, why, response, "choice", "decision"), model));
    }

    private String showOne(Actor actor, ThemeId id, Form form, Model model) {
        ThemeProposal theme = proposing.one(id).map(Stored::value).orElseThrow(PageRefused::new);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ThemePage(
                        crumbs(Link.to("/audits/themes", "Themes"), Link.here(theme.title())),
                        theme,
                        type(theme),
                        group(theme),
                        state(theme),
                        who(theme.proposed()),
                        theme.decided() == null ? null : who(theme.decided()),
                        theme.state() == ThemeState.PROPOSED && proposing.mayDecide(actor, theme),
                        List.of(Choice.of("approve", "Approve it"), Choice.of("decline", "Decline it"))));
        return "audit/theme";
    }

    private static String who(By.Mark mark) {
        return Role.of(mark.role()).map(Role::words).orElse(mark.role()) + ", " + PageWords.date(mark.at());
    }

    private String type(ThemeProposal theme) {
        return framework.now().type(theme.typeId()).map(type -> type.name()).orElse(theme.typeId());
    }

    private String group(ThemeProposal theme) {
        return framework.now().profile().group(theme.group()).map(Group::name).orElse(theme.group());
    }

    private static Tag state(ThemeProposal theme) {
        return switch (theme.state()) {
            case PROPOSED -> Tag.inProgress(theme.state().words());
            case APPROVED -> Tag.done(theme.state().words());
            case DECLINED -> Tag.waiting(theme.state().words());
        };
    }

    private List<Link> crumbs(Link... further) {
        List<Link> crumbs = new java.util.ArrayList<>(addresses.crumbs(Link.to("/audits/programme", "Programme")));
        crumbs.addAll(List.of(further));
        return crumbs;
    }
}
