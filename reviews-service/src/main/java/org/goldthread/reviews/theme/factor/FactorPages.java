package org.goldthread.reviews.theme.factor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Difference;
import org.goldthread.profile.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer enters the modifiable factors of a panel's learning, domain by domain. */
@Controller
@RequestMapping("/reviews/activities/{reference}/factors")
class FactorPages {

    private final ReadingFactors factors;
    private final ActivityFrames frames;

    FactorPages(ReadingFactors factors, ActivityFrames frames) {
        this.factors = factors;
        this.frames = frames;
    }

    /** What the page shows within the frame. */
    record FactorView(List<Theme> domains, boolean open, List<Difference> differences) {}

    @GetMapping
    String ask(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ActivityFrame frame = frame(actor, reference);
        if (done != null) {
            model.addAttribute("notice", "The modifiable factors are saved");
        }
        Optional<Stored<DeathFactors>> known = factors.of(frame.activity());
        Form form = Form.blank();
        if (known.isPresent()) {
            form = form.showing("version", known.get().version())
                    .showing("deaths", known.get().value().deaths());
            for (Theme domain : factors.domains()) {
                form = form.showing(domain.id(), known.get().value().in(domain.id()));
            }
        }
        return show(model, frame, form, List.of());
    }

    @PostMapping
    String enter(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = frame(by.actor(), reference);
        Form form = Form.entered(parameters);
        List<DeathFactors.Count> counts = new ArrayList<>();
        List<String> order = new ArrayList<>(List.of("deaths"));
        for (Theme domain : factors.domains()) {
            order.add(domain.id());
            if (!form.text(domain.id()).isEmpty()) {
                counts.add(new DeathFactors.Count(domain.id(), number(form.text(domain.id()), -1)));
            }
        }
        String deaths = form.text("deaths");
        DeathFactors.Entered entered =
                new DeathFactors.Entered(deaths.isEmpty() ? null : Integer.valueOf(number(deaths, 0)), counts);
        return factors.enter(by, frame.activity(), FormAgain.version(form), entered)
                .fold(done -> "redirect:" + frame.path() + "/factors?done=saved", why -> {
                    Form again = FormAgain.with(form, why, response, order.toArray(String[]::new));
                    return show(
                            model, frame, again, why instanceof Refusal.Stale ? differences(form, frame) : List.of());
                });
    }

    private List<Difference> differences(Form form, ActivityFrame frame) {
        return factors.of(frame.activity()).stream()
                .map(Stored::value)
                .flatMap(now -> {
                    List<Difference> differences = new ArrayList<>();
                    differences.add(Difference.of("Deaths", form.text("deaths"), String.valueOf(now.deaths())));
                    factors.domains()
                            .forEach(domain -> differences.add(Difference.of(
                                    domain.name(), form.text(domain.id()), String.valueOf(now.in(domain.id())))));
                    return differences.stream();
                })
                .toList();
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private String show(Model model, ActivityFrame frame, Form form, List<Difference> differences) {
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new FactorView(factors.domains(), frame.activity().closed().isEmpty(), differences));
        return "reviews/factors";
    }

    private ActivityFrame frame(Actor actor, String reference) {
        ActivityFrame frame = frames.of(actor, reference, "factors").orElseThrow(PageRefused::new);
        if (!factors.tells(frame.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        return frame;
    }
}
