package org.goldthread.dissemination.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.dissemination.testing.Told.names;
import static org.goldthread.dissemination.testing.Told.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.testing.Given;
import org.goldthread.dissemination.testing.Told;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.profile.ProductTemplate;
import org.goldthread.profile.TemplateSection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A product")
class ProductTests {

    private static final ProductTemplate GUIDE = new ProductTemplate(
            "one-minute-guide",
            "One-minute guide",
            List.of(
                    new TemplateSection("what", "What is it?", "Say what it is."),
                    new TemplateSection("do", "What to do", "Say what to do.")),
            20,
            true,
            "default",
            null);
    private static final List<SectionText> TEXT = List.of(
            new SectionText("what", "Neglect hides. **Look** for it."), new SectionText("do", "- Ask.\n- Share."));

    private static Decision<Product> started() {
        return Product.start(
                ProductId.of("019dfc83-f680-74a3-98e9-5ac0de1da991"),
                "one-minute-guide",
                "One-minute guide",
                UUID.fromString("019d8728-f2c8-747e-955a-5ac0de1bb5ea"),
                Given.learning(),
                "Professional curiosity and neglect",
                "professional-curiosity-and-neglect",
                LocalDate.of(2026, 5, 20),
                Given.officer());
    }

    private static Product written() {
        return write(started().after(), "Professional curiosity and neglect", TEXT);
    }

    private static Product write(Product product, String title, List<SectionText> text) {
        return product.write(title, text, Given.officer()).orThrow().after();
    }

    private static Outcome<Decision<Product>> publish(Product product, Snapshot.Wording... wordings) {
        return product.publish(Writing.of(GUIDE, product), List.of(wordings), Given.officer());
    }

    private static Product published() {
        return publish(written()).orThrow().after();
    }

    @Test
    @DisplayName("starts as an empty draft that an officer is to finish")
    void start() {
        assertThat(names(started().events())).containsExactly("due");
        assertThat(started().after().state()).isEqualTo(ProductState.DRAFT);
        assertThat(started().after().lastVersion()).isZero();
    }

    @Test
    @DisplayName("is written quietly, and not at all where nothing changed")
    void writing() {
        Product draft = written();
        assertThat(draft.sections()).isEqualTo(TEXT);
        assertThat(names(draft.write(draft.title(), TEXT, Given.officer()))).isEmpty();
        assertThat(draft.write(draft.title(), TEXT, Given.officer()).orThrow().after())
                .isEqualTo(draft);
    }

    @Test
    @DisplayName("is published as a snapshot with sanitised text and the findings' wording")
    void publishing() {
        Snapshot.Wording wording =
                new Snapshot.Wording(Given.learning().findings().get(0), "Signs seen singly", "Nobody saw the whole.");
        Outcome<Decision<Product>> outcome = publish(written(), wording);
        assertThat(names(outcome)).containsExactly("product-published", "settled");
        Product product = outcome.orThrow().after();
        assertThat(product.state()).isEqualTo(ProductState.PUBLISHED);
        assertThat(product.lastVersion()).isEqualTo(1);
        Snapshot snapshot = product.lastPublished().orElseThrow();
        assertThat(snapshot.sections().get(0).html()).contains("<strong>Look</strong>");
        assertThat(snapshot.wordings()).containsExactly(wording);
        assertThat(outcome.orThrow().events().get(0).outward()).isTrue();
        assertThat(((WorkSettled) outcome.orThrow().events().get(1)).taskId())
                .isEqualTo(((WorkDue) started().events().get(0)).taskId());
    }

    @Test
    @DisplayName("is not published while a section is empty or the text is too long")
    void notReady() {
        Product half = write(started().after(), "Title", List.of(TEXT.get(0)));
        assertThat(refusal(publish(half))).isEqualTo("invalid");
        Product longer = write(
                started().after(),
                "Title",
                List.of(new SectionText("what", "word ".repeat(25)), new SectionText("do", "Ask.")));
        assertThat(refusal(publish(longer))).isEqualTo("invalid");
        assertThat(Writing.of(GUIDE, longer).words()).isEqualTo(26);
    }

    @Test
    @DisplayName("keeps what is published while it is written on, and its address for good")
    void nextVersion() {
        Product first = published();
        assertThat(refusal(publish(first))).isEqualTo("nothing-new");
        Outcome<Decision<Product>> rewritten =
                first.write("A better title", List.of(TEXT.get(1), TEXT.get(0)), Given.officer());
        assertThat(names(rewritten)).containsExactly("due");
        Product draft = rewritten.orThrow().after();
        assertThat(draft.lastPublished()).isEqualTo(first.lastPublished());
        Product second = publish(draft).orThrow().after();
        assertThat(second.lastVersion()).isEqualTo(2);
        assertThat(second.snapshots()).hasSize(2);
        assertThat(second.snapshots().get(0)).isEqualTo(first.snapshots().get(0));
        assertThat(second.slug()).isEqualTo(first.slug());
    }

    @Test
    @DisplayName("is withdrawn for good, and outsiders are told")
    void withdrawing() {
        Outcome<Decision<Product>> outcome = published().withdraw("Replaced by a briefing", Given.officer());
        assertThat(names(outcome)).containsExactly("product-withdrawn");
        assertThat(outcome.orThrow().events().get(0).outward()).isTrue();
        Product gone = outcome.orThrow().after();
        assertThat(refusal(gone.withdraw("again", Given.officer()))).isEqualTo("withdrawn");
        assertThat(refusal(gone.write("t", TEXT, Given.officer()))).isEqualTo("withdrawn");
        assertThat(refusal(publish(gone))).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("that was never published is put away without telling outsiders")
    void droppedDraft() {
        Outcome<Decision<Product>> outcome = written().withdraw("Not needed", Given.officer());
        assertThat(names(outcome)).containsExactly("settled");
        assertThat(((WorkSettled) outcome.orThrow().events().get(0)).how()).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("says everything as the contracts say it")
    void contracts() {
        List<DomainEvent> all = new ArrayList<>(started().events());
        all.addAll(publish(written()).orThrow().events());
        all.addAll(published().withdraw("Replaced", Given.officer()).orThrow().events());
        all.addAll(written().withdraw("Not needed", Given.officer()).orThrow().events());
        Told.byContract(all);
        assertThat(all)
                .allSatisfy(event -> assertThat(event.threads())
                        .containsExactlyElementsOf(Given.learning().threads()));
    }
}
