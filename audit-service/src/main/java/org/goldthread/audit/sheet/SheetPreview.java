package org.goldthread.audit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.AnsweringReturn.Put;
import org.goldthread.audit.returns.Commenting;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.sheet.FilledReturn.FilledRow;
import org.goldthread.audit.sheet.FilledReturn.RowProblem;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a filled workbook would change.
 *
 * @param conflicts answers that were changed in the workbook and, meanwhile, online too
 * @param unchanged number of rows that say what stands online, or that were not touched since they were downloaded
 */
record SheetPreview(
        List<Change> changes,
        List<Conflict> conflicts,
        List<Comment> comments,
        List<RowProblem> problems,
        int unchanged) {

    private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{16})");

    SheetPreview {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /**
     * An answer that would be kept.
     *
     * @param confirms whether it says only that last time's answer is still right
     */
    record Change(FilledRow row, Question asked, AnswerText before, AnswerText after, long seen, boolean confirms) {
        Put put() {
            return new Put(asked.id(), after, seen);
        }
    }

    /**
     * Yours is in the workbook, theirs stands online.
     *
     * @param now the version that stands online
     */
    record Conflict(FilledRow row, Question asked, AnswerText yours, AnswerText theirs, long now) {}

    /** Something to be said to colleagues. */
    record Comment(FilledRow row, String text) {}

    static SheetPreview of(FilledReturn filled, Return one, ToolContent tool) {
        List<Change> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(filled.problems());
        int unchanged = 0;
        for (FilledRow row : filled.rows()) {
            Optional<Question> asked = tool.question(row.question());
            Matcher seen = SEEN.matcher(row.seen());
            if (asked.isEmpty() || !seen.matches()) {
                problems.add(new RowProblem(
                        row.sheet(),
                        row.row(),
                        row.question(),
                        asked.isEmpty()
                                ? "The tool has no question with this id"
                                : "The version of this row was changed or lost: download the workbook again"));
                continue;
            }
            String said = comment(row, one);
            if (said != null) {
                Commenting.against(one, row.question(), said, tool)
                        .ifPresentOrElse(
                                why -> problems.add(problem(row, why)), () -> comments.add(new Comment(row, said)));
            }
            AnswerText now = one.answer(row.question()).map(Answer::text).orElse(AnswerText.NONE);
            AnswerText given = text(row, asked.get(), tool, now);
            boolean confirms = row.stillRight()
                    && given.equals(now)
                    && one.answer(row.question()).filter(Answer::toConfirm).isPresent();
            boolean untouched = given.fingerprint().equals(seen.group(2));
            long version = Long.parseLong(seen.group(1));
            if (confirms) {
                changes.add(new Change(row, asked.get(), now, given, one.versionOf(row.question()), true));
            } else if (given.equals(now) || untouched) {
                unchanged++;
            } else if (version != one.versionOf(row.question())) {
                conflicts.add(new Conflict(row, asked.get(), given, now, one.versionOf(row.question())));
            } else {
                changes.add(new Change(row, asked.get(), now, given, version, false));
            }
        }
        return new SheetPreview(changes, conflicts, comments, problems, unchanged);
    }

    private static AnswerText text(FilledRow row, Question question, ToolContent tool, AnswerText now) {
        return new AnswerText(
                AnswerWords.read(question, tool.scale(), row.answer(), now.value()), row.explanation(), row.evidence());
    }

    /** What the row says to colleagues and nobody has said yet. */
    private static @Nullable String comment(FilledRow row, Return one) {
        String text = Text.tidy(row.comment());
        return text == null
                        || one.comments(row.question()).stream()
                                .anyMatch(comment -> comment.text().equals(text))
                ? null
                : text;
    }

    /** The same with those changes that would be refused as problems of their rows. */
    SheetPreview without(Map<String, Refusal> refused) {
        List<RowProblem> all = new ArrayList<>(problems);
        Stream.concat(changes.stream().map(Change::row), comments.stream().map(Comment::row))
                .distinct()
                .filter(row -> refused.containsKey(row.question()))
                .forEach(row -> all.add(problem(row, Objects.requireNonNull(refused.get(row.question())))));
        return new SheetPreview(
                changes.stream()
                        .filter(change -> !refused.containsKey(change.asked().id()))
                        .toList(),
                conflicts,
                comments,
                all,
                unchanged);
    }

    private static RowProblem problem(FilledRow row, Refusal why) {
        return new RowProblem(row.sheet(), row.row(), row.question(), sentence(why));
    }

    private static String sentence(Refusal why) {
        return why instanceof Refusal.Invalid invalid
                ? String.join(
                        ". ",
                        invalid.problems().stream()
                                .map(problem -> problem.sentence())
                                .toList())
                : why.sentence();
    }

    boolean changesNothing() {
        return changes.isEmpty() && conflicts.isEmpty() && comments.isEmpty();
    }
}
