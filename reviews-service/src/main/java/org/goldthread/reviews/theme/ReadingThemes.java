package org.goldthread.reviews.theme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.known.KnownActivity;
import org.goldthread.learning.known.KnownFinding;
import org.goldthread.learning.known.KnownFindings;
import org.springframework.stereotype.Service;

/** Counts themes over everything that this service heard of: its own activities and audits. */
@Service
class ReadingThemes {

    /** More findings than a partnership agrees in decades; the latest are counted. */
    private static final int MOST = 20_000;

    private final KnownFindings known;
    private final CurrentFramework framework;

    ReadingThemes(KnownFindings known, CurrentFramework framework) {
        this.known = known;
        this.framework = framework;
    }

    ThemeTable count(ThemeQuery query) {
        List<KnownFinding> all = known.latest(MOST);
        Map<UUID, KnownActivity> activities =
                known
                        .activities(all.stream()
                                .map(KnownFinding::activity)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(KnownActivity::id, Function.identity()));
        return ThemeTable.of(
                all.stream()
                        .filter(finding -> query.counts(finding, activities.get(finding.activity())))
                        .toList(),
                framework.now().today().getYear());
    }
}
