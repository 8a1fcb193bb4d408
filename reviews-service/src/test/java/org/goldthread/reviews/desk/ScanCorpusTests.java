package org.goldthread.reviews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.ReportTextId;
import org.goldthread.reviews.vault.VaultName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The identity scan, measured on a labelled corpus")
class ScanCorpusTests {

    private static final Pattern LABEL = Pattern.compile("\\{\\{([a-z]+)\\|(.*?)}}", Pattern.DOTALL);
    private static final List<String> STRUCTURED = List.of("nhs", "postcode", "dob", "phone", "email");
    private static final Map<String, String> KINDS = Map.of(
            "an NHS number", "nhs",
            "a postcode", "postcode",
            "a date of birth", "dob",
            "a telephone number", "phone",
            "an e-mail address", "email",
            "a name", "name");

    private static final List<VaultName> NAMES = List.of(
            new VaultName("Child A", Set.of("Zorvan Quillbeck", "Zoz")),
            new VaultName("Aunt", Set.of("Élodie")),
            new VaultName("Sibling 1", Set.of("Rose")),
            new VaultName("Sibling 2", Set.of("May")),
            new VaultName("Stepfather", Set.of("O'Brannock")));

    private record Span(String kind, int from, int to) {
        boolean meets(Span other) {
            return kind.equals(other.kind) && from < other.to && other.from < to;
        }
    }

    private static final class Count {
        private int labelled;
        private int found;
        private int claimed;
        private int right;
    }

    @Test
    @DisplayName("finds every structured identifier and every name, and says how precisely")
    void measured() throws IOException {
        Map<String, Count> counts = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        int spans = 0;
        for (String line : corpus()) {
            List<Span> labels = new ArrayList<>();
            String text = plain(line, labels);
            List<Span> hits = hits(text);
            for (Span label : labels) {
                Count count = counts.computeIfAbsent(label.kind(), any -> new Count());
                count.labelled++;
                spans++;
                if (hits.stream().anyMatch(label::meets)) {
                    count.found++;
                } else {
                    missed.add(label.kind() + ": " + line);
                }
            }
            for (Span hit : hits) {
                Count count = counts.computeIfAbsent(hit.kind(), any -> new Count());
                count.claimed++;
                if (labels.stream().anyMatch(hit::meets)) {
                    count.right++;
                }
            }
        }
        say(counts);
        assertThat(spans).isGreaterThanOrEqualTo(120);
        assertThat(missed).isEmpty();
        STRUCTURED.forEach(kind -> {
            Count count = counts.getOrDefault(kind, new Count());
            assertThat(count.found).as(kind).isEqualTo(count.labelled);
            assertThat((double) count.right / count.claimed)
                    .as("precision of " + kind)
                    .isGreaterThan(0.9);
        });
    }

    @SuppressWarnings("SystemOut") // the figures belong into the build's output
    private static void say(Map<String, Count> counts) {
        PrintStream out = System.out;
        counts.forEach((kind, count) -> out.printf(
                "identity scan, %-8s labelled %3d, recall %.3f, precision %.3f%n",
                kind,
                count.labelled,
                count.labelled == 0 ? 1.0 : (double) count.found / count.labelled,
                count.claimed == 0 ? 1.0 : (double) count.right / count.claimed));
    }

    private static List<Span> hits(String text) {
        ReportText report = new ReportText(
                ReportTextId.next(), "Review", List.of(new ReportText.Written("findings", "What we found", text)));
        return Scan.of(report, NAMES).hits().stream()
                .map(hit -> new Span(KINDS.getOrDefault(hit.kind(), "detail"), hit.from(), hit.to()))
                .toList();
    }

    private static String plain(String line, List<Span> labels) {
        StringBuilder text = new StringBuilder();
        Matcher label = LABEL.matcher(line);
        int from = 0;
        while (label.find()) {
            text.append(line, from, label.start());
            labels.add(new Span(
                    label.group(1),
                    text.length(),
                    text.length() + label.group(2).length()));
            text.append(label.group(2));
            from = label.end();
        }
        return text.append(line.substring(from)).toString();
    }

    private static List<String> corpus() throws IOException {
        try (InputStream stream =
                java.util.Objects.requireNonNull(ScanCorpusTests.class.getResourceAsStream("/corpus/identities.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        }
    }
}
