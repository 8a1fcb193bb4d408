package org.goldthread.gateway.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.goldthread.gateway.Installation;
import org.goldthread.gateway.Part;
import org.goldthread.gateway.Partnership;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/** Renders the gateway's own pages, with the navigation of what is installed. */
@Component
public class Pages {

    /** One entry of the navigation. */
    public record Entry(String label, String path) {}

    private final ISpringWebFluxTemplateEngine templates;
    private final List<Entry> navigation;
    private final String partnership;

    Pages(ISpringWebFluxTemplateEngine templates, Installation installation, Partnership partnership) {
        this.templates = templates;
        this.partnership = partnership.name();
        this.navigation = Stream.concat(
                        Stream.of(new Entry("Home", "/")),
                        Stream.of(Part.REVIEWS, Part.AUDITS, Part.DISSEMINATION, Part.MONITORING)
                                .filter(installation::has)
                                .map(part -> new Entry(part.label(), part.pages())))
                .toList();
    }

    /** The page as HTML. */
    public String render(String template, Map<String, ?> model) {
        Context context = new Context(Locale.UK);
        context.setVariable("navigation", navigation);
        context.setVariable("partnership", partnership);
        model.forEach(context::setVariable);
        return templates.process(template, context);
    }
}
