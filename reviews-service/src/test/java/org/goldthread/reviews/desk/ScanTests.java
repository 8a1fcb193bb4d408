package org.goldthread.reviews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goldthread.kit.actor.By;
import org.goldthread.reviews.report.DeskDecision;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Publication;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.ReportTextId;
import org.goldthread.reviews.vault.VaultName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The desk's scan")
class ScanTests {

    private static final By.Mark BY = new By.Mark("one", "partnership-officer", null, Instant.EPOCH);
    private static final List<VaultName> NAMES = List.of(new VaultName("Child A", Set.of("Zorvan Quillbeck", "Zoz")));
    private static final String FIRST = "Zorvan’s school wrote to nurse@example.org about him.";
    private static final String SECOND = "He lived at B91 3QB, aged 7.";

    private static ReportText text(String markdown) {
        return new ReportText(
                ReportTextId.next(),
                "Review",
                List.of(
                        new ReportText.Written("findings", "What we found", markdown),
                        new ReportText.Written("learning", "What we learned", "Ask early.")));
    }

    private static Publication publication(DeskDecision... decisions) {
        return new Publication(List.of(decisions), List.of(), List.of(), null, null, List.of());
    }

    private static DeskDecision redact(Hit hit) {
        return new DeskDecision(hit.key(), hit.kind(), hit.instead(), null, BY);
    }

    private static DeskDecision keep(Hit hit) {
        return new DeskDecision(hit.key(), hit.kind(), null, "It is the service’s own address", BY);
    }

    @Test
    @DisplayName("waits for every name and identifier, and for no detail")
    void undecided() {
        Scan scan = Scan.of(text(FIRST + "\n\n" + SECOND), NAMES);
        assertThat(scan.hits())
                .extracting(Hit::kind)
                .containsExactly("a name", "an e-mail address", "a postcode", "an exact age");
        assertThat(scan.undecided(publication())).isEqualTo(3);
        assertThat(scan.hits().get(0).instead()).isEqualTo("Child A");
        List<DeskDecision> all = new ArrayList<>();
        scan.hits().stream().filter(hit -> !hit.advisory()).forEach(hit -> all.add(redact(hit)));
        assertThat(scan.undecided(publication(all.toArray(DeskDecision[]::new))))
                .isZero();
    }

    @Test
    @DisplayName("gives the public the pseudonym, [redacted], or what is kept")
    void redacted() {
        ReportText text = text(FIRST + "\n\n" + SECOND);
        Scan scan = Scan.of(text, NAMES);
        ReportText left = PublicText.redacted(
                text,
                scan,
                publication(
                        redact(scan.hits().get(0)),
                        keep(scan.hits().get(1)),
                        redact(scan.hits().get(2))));
        assertThat(left.sections().get(0).markdown())
                .isEqualTo("Child A’s school wrote to nurse@example.org about him.\n\nHe lived at [redacted], aged 7.");
    }

    @Test
    @DisplayName("asks again where the paragraph changed, and nowhere else")
    void afterAnEdit() {
        Scan before = Scan.of(text(FIRST + "\n\n" + SECOND), NAMES);
        Publication decided = publication(
                redact(before.hits().get(0)),
                keep(before.hits().get(1)),
                redact(before.hits().get(2)));
        Scan elsewhere = Scan.of(text("A new beginning.\n\n" + FIRST + "\n\n" + SECOND), NAMES);
        assertThat(elsewhere.undecided(decided)).isZero();
        Scan here = Scan.of(text(FIRST + " His mother rang.\n\n" + SECOND), NAMES);
        assertThat(here.undecided(decided)).isEqualTo(2);
        Scan more = Scan.of(text(FIRST + "\n\n" + SECOND + "\n\nRing 0121 496 0123."), NAMES);
        assertThat(more.undecided(decided)).isEqualTo(1);
    }

    @Test
    @DisplayName("leaves no half of an emphasis behind, and finds what emphasis would hide")
    void emphasis() {
        ReportText text = text("NHS **943** 476 5919 and _Zoz_ here");
        Scan scan = Scan.of(text, NAMES);
        ReportText left = PublicText.redacted(
                text,
                scan,
                publication(redact(scan.hits().get(0)), redact(scan.hits().get(1))));
        assertThat(left.sections().get(0).markdown()).isEqualTo("NHS [redacted] and _Child A_ here");
    }

    @Test
    @DisplayName("looks at the improvements alone when they alone are published")
    void improvements() {
        ReportText part = PublicText.part(text(FIRST), Proposal.Kind.IMPROVEMENTS);
        assertThat(part.sections()).extracting(ReportText.Written::id).containsExactly("learning");
        assertThat(Scan.of(part, NAMES).hits()).isEmpty();
    }
}
