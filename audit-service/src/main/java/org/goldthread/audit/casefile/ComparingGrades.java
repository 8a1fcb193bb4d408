package org.goldthread.audit.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.agreement.Agreement;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Tools;
import org.springframework.stereotype.Service;

/** How far agencies' grades of the same cases agree, with each other and with the grade agreed together (A7). */
@Service
public class ComparingGrades {

    /** Stands for the grade that the agencies agreed together. */
    public static final String TOGETHER = "multi-agency";

    private final CaseFiles files;
    private final CaseSheets sheets;
    private final Tools tools;

    public ComparingGrades(CaseFiles files, CaseSheets sheets, Tools tools) {
        this.files = files;
        this.sheets = sheets;
        this.tools = tools;
    }

    /**
     * What can be said.
     *
     * @param fewest cases that there have to be for agreement to be said
     * @param reliable cases from which on the interval can be trusted: twice the square of the number of grades
     *     (Cicchetti 1976)
     */
    public record Comparison(int fewest, int reliable, List<Agreement> between, List<Agreement> withTogether) {}

    public Comparison of(CaseAudit audit, int fewest) {
        GradeScale scale = tools.published(audit.tool()).content().scale();
        Map<String, Map<CaseFileId, Integer>> grades = new HashMap<>();
        for (CaseSheet sheet : sheets.of(audit.id())) {
            CaseSheet.SheetGrade graded = sheet.graded();
            if (graded != null) {
                scale.step(graded.grade())
                        .ifPresent(step -> grades.computeIfAbsent(sheet.agency(), any -> new HashMap<>())
                                .put(sheet.caseFile(), step));
            }
        }
        Map<CaseFileId, Integer> together = new HashMap<>();
        for (CaseFile file : files.of(audit.id())) {
            CaseFile.CaseGrade graded = file.graded();
            Optional.ofNullable(graded)
                    .flatMap(grade -> scale.step(grade.grade()))
                    .ifPresent(step -> together.put(file.id(), step));
        }
        int steps = scale.steps().size();
        List<Agreement> between = new ArrayList<>();
        List<Agreement> withTogether = new ArrayList<>();
        List<String> agencies = audit.agencies();
        for (int i = 0; i < agencies.size(); i++) {
            Map<CaseFileId, Integer> one = grades.getOrDefault(agencies.get(i), Map.of());
            for (int j = i + 1; j < agencies.size(); j++) {
                between.add(Agreement.of(
                        agencies.get(i),
                        agencies.get(j),
                        pairs(one, grades.getOrDefault(agencies.get(j), Map.of())),
                        steps,
                        fewest));
            }
            withTogether.add(Agreement.of(agencies.get(i), TOGETHER, pairs(one, together), steps, fewest));
        }
        return new Comparison(fewest, 2 * steps * steps, between, withTogether);
    }

    private static List<Agreement.Pair> pairs(Map<CaseFileId, Integer> one, Map<CaseFileId, Integer> other) {
        List<Agreement.Pair> pairs = new ArrayList<>();
        one.forEach((file, step) -> {
            Integer second = other.get(file);
            if (second != null) {
                pairs.add(new Agreement.Pair(step, second));
            }
        });
        return pairs;
    }
}
