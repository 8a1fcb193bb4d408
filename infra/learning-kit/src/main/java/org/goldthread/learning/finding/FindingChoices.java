package org.goldthread.learning.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goldthread.kit.store.Stored;
import org.goldthread.pages.component.Choice;
import org.springframework.stereotype.Component;

/** The findings that a learning point or a recommendation may come from, as forms offer them. */
@Component
public class FindingChoices {

    private static final int OF_OTHERS = 25;

    private final Findings findings;

    public FindingChoices(Findings findings) {
        this.findings = findings;
    }

    /** Those already named, those of the same activity, and the latest agreed ones of others. */
    public List<Choice> around(UUID activity, List<FindingId> named) {
        Map<FindingId, Finding> offered = new LinkedHashMap<>();
        Stream.of(
                        findings.all(named).stream(),
                        findings.of(activity).stream(),
                        findings.agreed(null, OF_OTHERS).items().stream().map(Stored::value))
                .flatMap(some -> some)
                .forEach(finding -> offered.putIfAbsent(finding.id(), finding));
        return offered.values().stream()
                .map(finding -> Choice.of(
                                finding.id().toString(), finding.text().title())
                        .hint(finding.origin().reference() + (finding.isAgreed() ? "" : ", draft")))
                .toList();
    }
}
