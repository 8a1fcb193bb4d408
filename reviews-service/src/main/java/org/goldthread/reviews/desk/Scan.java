package org.goldthread.reviews.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.wording.DistinctiveDetails;
import org.goldthread.kit.wording.Identities;
import org.goldthread.kit.wording.NameForms;
import org.goldthread.reviews.report.Publication;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.vault.VaultName;

/** What in a text may identify a person: names of the vault first, then what has a form of its own, then details. */
public record Scan(List<Hit> hits) {

    public Scan {
        hits = List.copyOf(hits);
    }

    /** Looks through the title and every section. */
    public static Scan of(ReportText text, List<VaultName> names) {
        List<NamedForms> forms = names.stream()
                .map(name -> new NamedForms(name.pseudonym(), NameForms.of(name.spellings())))
                .toList();
        List<Hit> hits = new ArrayList<>(section("title", text.title(), forms));
        text.sections().forEach(one -> hits.addAll(section(one.id(), one.markdown(), forms)));
        return new Scan(hits);
    }

    private record NamedForms(String pseudonym, NameForms forms) {}

    private static List<Hit> section(String id, String markdown, List<NamedForms> names) {
        List<Hit> hits = new ArrayList<>();
        for (NamedForms name : names) {
            name.forms()
                    .inMarkdown(markdown)
                    .forEach(place ->
                            add(hits, id, "a name", markdown, place.from(), place.to(), name.pseudonym(), false));
        }
        Identities.inMarkdown(markdown)
                .forEach(hit -> add(
                        hits,
                        id,
                        hit.kind(),
                        markdown,
                        hit.at(),
                        hit.at() + hit.text().length(),
                        Hit.REDACTED,
                        false));
        DistinctiveDetails.inMarkdown(markdown)
                .forEach(detail ->
                        add(hits, id, detail.kind(), markdown, detail.from(), detail.to(), Hit.REDACTED, true));
        hits.sort(Comparator.comparingInt(Hit::from));
        return hits;
    }

    /** What was found there already as something surer stays that. */
    private static void add(
            List<Hit> hits,
            String section,
            String kind,
            String whole,
            int from,
            int to,
            String instead,
            boolean advisory) {
        boolean known = hits.stream().anyMatch(hit -> hit.from() < to && from < hit.to());
        if (known) {
            return;
        }
        boolean marked = whole.substring(from, to).chars().anyMatch(Scan::isMark);
        int start = from;
        int end = to;
        while (marked && start > 0 && isMark(whole.charAt(start - 1))) {
            start--;
        }
        while (marked && end < whole.length() && isMark(whole.charAt(end))) {
            end++;
        }
        hits.add(Hit.of(section, kind, whole, start, end, instead, advisory));
    }

    /** Emphasis that begins or ends within a find goes with it. */
    private static boolean isMark(int sign) {
        return sign == '*' || sign == '_';
    }

    public List<Hit> of(String section) {
        return hits.stream().filter(hit -> hit.section().equals(section)).toList();
    }

    public Optional<Hit> hit(String key) {
        return hits.stream().filter(hit -> hit.key().equals(key)).findFirst();
    }

    /** How many have to be decided on before anything is published; details are not among them. */
    public int undecided(Publication publication) {
        return (int) hits.stream()
                .filter(hit -> !hit.advisory())
                .filter(hit -> publication.decision(hit.key()).isEmpty())
                .count();
    }
}
