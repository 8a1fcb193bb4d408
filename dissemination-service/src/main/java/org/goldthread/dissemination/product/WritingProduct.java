package org.goldthread.dissemination.product;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.profile.ProductTemplate;
import org.goldthread.profile.Profile;
import org.goldthread.profile.TemplateSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Saves a product's title and text, section by section of its template. */
@Service
public class WritingProduct {

    private static final int LONGEST_TITLE = 160;

    private final Products products;
    private final Profile profile;
    private final Clock clock;

    WritingProduct(Products products, Profile profile, Clock clock) {
        this.products = products;
        this.profile = profile;
        this.clock = clock;
    }

    /** Title and Markdown by the section's id; a section that is left out is empty. */
    public record Written(@Nullable String title, Map<String, String> sections) {

        public Written {
            sections = Map.copyOf(sections);
        }
    }

    /** The template that a product follows, as the profile has it now. */
    public ProductTemplate template(Product product) {
        return profile.productTemplate(product.template())
                .orElseThrow(() -> new IllegalStateException("the profile has no template " + product.template()));
    }

    public Outcome<Stored<Product>> write(By by, UUID id, @Nullable Long version, Written written) {
        return products.change(
                by,
                id,
                version,
                ProductPermissions::toWrite,
                product -> problems(product, written)
                        .orElse(() -> product.write(
                                String.valueOf(Text.tidy(written.title())),
                                texts(product, written),
                                by.mark(clock.instant()))));
    }

    private Problems problems(Product product, Written written) {
        Problems problems = new Problems().text("title", written.title(), LONGEST_TITLE, "a title");
        List<TemplateSection> sections = template(product).sections();
        sections.forEach(section -> problems.optionalPublicText(
                section.id(), written.sections().get(section.id()), SectionText.LONGEST, "this section"));
        Set<String> known = sections.stream().map(TemplateSection::id).collect(java.util.stream.Collectors.toSet());
        written.sections().keySet().stream()
                .filter(section -> !known.contains(section))
                .forEach(section -> problems.add(
                        "sections." + section, "unknown-section", "The template has no section of this name"));
        return problems;
    }

    private List<SectionText> texts(Product product, Written written) {
        List<SectionText> texts = new ArrayList<>();
        for (TemplateSection section : template(product).sections()) {
            String text = Text.tidy(written.sections().get(section.id()));
            if (text != null) {
                texts.add(new SectionText(section.id(), text));
            }
        }
        return texts;
    }

    /** What a person may see of it. */
    public Outcome<Stored<Product>> read(Actor actor, UUID id) {
        return products.find(actor, id)
                .<Outcome<Stored<Product>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }
}
