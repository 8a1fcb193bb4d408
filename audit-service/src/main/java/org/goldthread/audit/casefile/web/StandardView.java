package org.goldthread.audit.casefile.web;

import java.util.List;
import org.goldthread.audit.asking.QuestionForms;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolStandard;

/** A standard with those of its questions that are asked in a sheet, and what they are answered. */
record StandardView(ToolStandard standard, List<QuestionForms.QuestionView> questions) {

    static List<StandardView> of(List<ToolStandard> standards, CaseSheet sheet, ToolContent tool, List<String> asked) {
        return standards.stream()
                .map(standard -> new StandardView(
                        standard,
                        standard.questions().stream()
                                .filter(question -> asked.contains(question.id()))
                                .map(question ->
                                        QuestionForms.view(question, tool.scale(), sheet.answer(question.id())))
                                .toList()))
                .toList();
    }
}
