package org.goldthread.monitoring.inbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.monitoring.inbox.Task;
import org.goldthread.monitoring.words.Names;
import org.goldthread.pages.component.Matrix;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Agencies down, what is late across, each number a link to the tasks that it counts. */
@Component
class LateTable {

    /** As many kinds of task have a column of their own; the rest only counts in the sum. */
    private static final int MOST_COLUMNS = 6;

    private final Names names;

    LateTable(Names names) {
        this.names = names;
    }

    /** Empty when nothing is late. */
    Optional<Matrix> of(List<Task> late) {
        if (late.isEmpty()) {
            return Optional.empty();
        }
        List<String> titles = titles(late);
        List<String> heads = new ArrayList<>(titles);
        heads.add("All");
        Map<String, List<Task>> byAgency = late.stream()
                .collect(Collectors.groupingBy(
                        task -> String.valueOf(task.agency()), TreeMap::new, Collectors.toList()));
        List<Matrix.Line> lines = byAgency.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Task>> entry) ->
                                entry.getValue().size())
                        .reversed()
                        .thenComparing(entry -> names.agency(entry.getKey())))
                .map(entry -> line(entry.getKey(), entry.getValue(), titles))
                .toList();
        return Optional.of(new Matrix("Late from agencies", "Agency", heads, lines));
    }

    private static List<String> titles(List<Task> late) {
        Map<String, Long> counted = late.stream()
                .collect(Collectors.groupingBy(
                        task -> String.valueOf(task.title()), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Comparator.comparing((Function<Map.Entry<String, Long>, Long>) Map.Entry::getValue)
                        .reversed())
                .limit(MOST_COLUMNS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Matrix.Line line(String agency, List<Task> late, List<String> titles) {
        List<Matrix.Cell> cells = new ArrayList<>();
        for (String title : titles) {
            long count =
                    late.stream().filter(task -> title.equals(task.title())).count();
            cells.add(
                    count == 0
                            ? Matrix.Cell.nothing()
                            : Matrix.Cell.words(
                                    String.valueOf(count),
                                    link(agency)
                                            .queryParam("task", "{task}")
                                            .build(title)
                                            .toString()));
        }
        cells.add(Matrix.Cell.words(
                String.valueOf(late.size()), link(agency).build().toUriString()));
        return Matrix.Line.of(names.agency(agency), cells);
    }

    private static UriComponentsBuilder link(String agency) {
        return UriComponentsBuilder.fromPath("/").queryParam("agency", agency).queryParam("when", "overdue");
    }
}
