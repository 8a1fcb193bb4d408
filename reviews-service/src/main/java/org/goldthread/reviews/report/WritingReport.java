package org.goldthread.reviews.report;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes on a report. Each save is a version. Two people who write on different sections both keep their work; whoever
 * changes what somebody else has just changed is shown that first.
 */
@Service
public class WritingReport {

    /** Characters in a section. */
    public static final int LONGEST = 30_000;

    static final int LONGEST_TITLE = 150;
    private static final int TRIES = 5;
    private static final Pattern CODE = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);");

    private final Reports reports;
    private final ReadingReport reading;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public WritingReport(Reports reports, ReadingReport reading, NamesLeftOut names, CurrentFramework framework) {
        this.reports = reports;
        this.reading = reading;
        this.names = names;
        this.framework = framework;
    }

    /**
     * Writes one section, or the title.
     *
     * @param section its id, or {@code title}
     * @param base the number of the version that the person wrote on; null where none was said
     */
    public Outcome<Stored<Report>> write(
            By by, ActivityId review, String section, @Nullable Integer base, @Nullable String words) {
        boolean title = section.equals("title");
        String tidy = Objects.requireNonNullElse(Text.tidy(words), "");
        return reading.writable(by.actor(), review).then(activity -> {
            Problems problems = names.leftOut(
                    review.value(),
                    () -> title
                            ? new Problems().text("words", tidy, LONGEST_TITLE, "the title")
                            : checked(new Problems(), "words", tidy));
            return problems.orElse(() -> replace(
                    by,
                    activity,
                    base,
                    (before, mine) -> {
                        if (!title && before.section(section).isEmpty()) {
                            return Outcome.refused(new Refusal.Missing());
                        }
                        boolean moved = mine != null && !said(before, section).equals(said(mine, section));
                        if (moved && !said(before, section).equals(tidy)) {
                            return Outcome.refused(new Refusal.Stale(0));
                        }
                        return Outcome.done(title ? before.titled(tidy) : before.with(section, tidy));
                    },
                    after -> title
                            ? "Changed: the title"
                            : "Changed: " + after.section(section).orElseThrow().heading()));
        });
    }

    /**
     * Writes several sections at once; those that are not given stay.
     *
     * @param version of the report that the program saw; null where it did not say
     */
    public Outcome<Stored<Report>> write(
            By by, ActivityId review, @Nullable Long version, @Nullable String title, Map<String, String> sections) {
        String newTitle = Text.tidy(title);
        return reading.writable(by.actor(), review)
                .then(activity -> reports.ofReview(review.value())
                        .map(stored -> {
                            ReportText before = reports.latest(stored.value());
                            Problems problems =
                                    names.leftOut(review.value(), () -> checked(before, newTitle, sections));
                            return problems.orElse(() -> {
                                ReportText after = before;
                                for (Map.Entry<String, String> one : sections.entrySet()) {
                                    after = after.with(
                                            one.getKey(), Objects.requireNonNullElse(Text.tidy(one.getValue()), ""));
                                }
                                ReportText all = newTitle == null ? after : after.titled(newTitle);
                                return Guard.unless(
                                        Overwriting.against(version, written(stored.value()), framework.mark(by)),
                                        () -> save(
                                                by,
                                                stored,
                                                Objects.requireNonNullElse(version, stored.version()),
                                                before,
                                                all,
                                                "Changed by several sections"));
                            });
                        })
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    /** Who wrote the latest version; in the first one nobody has written yet. */
    private static Optional<By.Mark> written(Report report) {
        return Optional.of(report.latest().by()).filter(by -> report.number() > 1);
    }

    private static Problems checked(ReportText before, @Nullable String title, Map<String, String> sections) {
        Problems problems = new Problems();
        if (title != null) {
            problems.text("title", title, LONGEST_TITLE, "the title");
        }
        sections.forEach((id, words) -> {
            problems.when(
                    before.section(id).isEmpty(),
                    "sections",
                    "unknown-section",
                    "One of the sections is not a section of this report");
            checked(problems, "sections." + id, words);
        });
        return problems;
    }

    /** Numbers, addresses and days may stand in a draft that is put together: the desk finds each in place. */
    private static Problems checked(Problems problems, String field, @Nullable String words) {
        return problems.optionalManuscript(field, words, LONGEST, "the section")
                .when(
                        words != null && CODE.matcher(words).find(),
                        field,
                        "coded-sign",
                        "Write the sign itself instead of its code, such as & instead of &amp;");
    }

    private static String said(ReportText text, String section) {
        return section.equals("title")
                ? text.title()
                : text.section(section).map(ReportText.Written::markdown).orElse("");
    }

    /** Makes the next text of the latest one; {@code mine} is the one that the person wrote on, if it is another. */
    private interface Change {
        Outcome<ReportText> of(ReportText before, @Nullable ReportText mine);
    }

    private Outcome<Stored<Report>> replace(
            By by,
            Activity activity,
            @Nullable Integer base,
            Change change,
            java.util.function.Function<ReportText, String> what) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Stored<Report>> found = reports.ofReview(activity.id().value());
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal.Missing());
            }
            Stored<Report> stored = found.get();
            ReportText before = reports.latest(stored.value());
            ReportText mine = base == null || base == stored.value().number()
                    ? null
                    : stored.value()
                            .version(base)
                            .map(saved -> reports.text(saved.text()))
                            .orElse(null);
            Outcome<ReportText> changed = change.of(before, mine);
            if (changed instanceof Outcome.Refused<ReportText> refused) {
                return Outcome.refused(
                        refused.why() instanceof Refusal.Stale
                                ? new Refusal.Stale(stored.value().number())
                                : refused.why());
            }
            ReportText after = changed.orThrow();
            Outcome<Stored<Report>> saved = save(by, stored, stored.version(), before, after, what.apply(after));
            boolean raced =
                    saved instanceof Outcome.Refused<Stored<Report>> refused && refused.why() instanceof Refusal.Stale;
            if (!raced) {
                return saved;
            }
        }
        return Outcome.refused(new Refusal.Stale(reports.ofReview(activity.id().value())
                .map(stored -> (long) stored.value().number())
                .orElse(0L)));
    }

    private Outcome<Stored<Report>> save(
            By by, Stored<Report> stored, long version, ReportText before, ReportText after, String what) {
        if (before.saysTheSameAs(after)) {
            return version == stored.version()
                    ? Outcome.done(stored)
                    : Outcome.refused(new Refusal.Stale(stored.version()));
        }
        return reports.change(
                by,
                stored.value().id(),
                version,
                any -> Optional.empty(),
                report -> report.save(after.id(), what, framework.mark(by)).map(decision -> {
                    reports.keep(by.actor(), after);
                    return decision;
                }));
    }
}
