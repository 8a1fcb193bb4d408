package org.goldthread.audit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A workbook")
class BookTests {

    private static final int AGENCIES = 400;
    private static final int QUESTIONS = 80;

    @Test
    @DisplayName("goes out while 400 returns of 80 questions are being written, not after")
    void streams() throws IOException {
        AtomicLong written = new AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written.addAndGet(length);
            }
        };
        Random random = new Random(1);
        long halfway = 0;
        try (Book book = new Book(counting)) {
            book.sheet("Answers", 40, 40).headings(List.of("Agency", "Question", "Answer", "Explanation"));
            for (int row = 0; row < AGENCIES * QUESTIONS; row++) {
                book.row(List.of("Agency " + row / QUESTIONS, "q" + row, "Met", Long.toHexString(random.nextLong())));
                if (row == AGENCIES * QUESTIONS / 2) {
                    halfway = written.get();
                }
            }
        }
        assertThat(halfway).isGreaterThan(written.get() / 3);
    }

    @Test
    @DisplayName("cuts what no cell holds, between two letters, and says so")
    void longCells() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = new Book(out)) {
            book.sheet("Comments", 10).row(List.of("x".repeat(32_767))).row(List.of("\uD83D\uDC67".repeat(30_000)));
        }
        List<String> cells =
                ReadBook.read(new ByteArrayInputStream(out.toByteArray())).orThrow().sheets().get(0).rows().stream()
                        .map(row -> row.cell(0))
                        .toList();
        assertThat(cells.get(0)).hasSize(32_767).doesNotContain("online");
        assertThat(cells.get(1)).hasSizeLessThanOrEqualTo(32_767).endsWith("\uD83D\uDC67 … (more online)");
    }

    @Test
    @DisplayName(
            "is read though a date lies beyond all calendars, and refused where it holds more text than it could mean")
    void absurd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Days");
            sheet.value(0, 0, 1e17);
            sheet.style(0, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 0, 46_359);
            sheet.style(1, 0).format("yyyy-mm-dd").set();
        }
        assertThat(ReadBook.read(new ByteArrayInputStream(out.toByteArray()))
                        .orThrow()
                        .sheets()
                        .get(0)
                        .rows())
                .extracting(row -> row.cell(0))
                .containsExactly("100000000000000000", "2026-12-03");

        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (Book book = new Book(large)) {
            book.sheet("Text", 10);
            for (int row = 0; row < 200; row++) {
                book.row(List.of("x".repeat(30_000)));
            }
        }
        assertThat(ReadBook.read(new ByteArrayInputStream(large.toByteArray())).isDone())
                .isFalse();
    }

    @Test
    @DisplayName("holds words as words: nothing that begins like a formula is one")
    void wordsAreWords() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = new Book(out)) {
            book.sheet("A: strange/name [that is much longer than a sheet may be]", 10)
                    .headings(List.of("What"))
                    .row(List.of("=HYPERLINK(\"http://example.org\")"))
                    .row(List.of("  spaces  "));
        }
        ReadBook read =
                ReadBook.read(new ByteArrayInputStream(out.toByteArray())).orThrow();
        assertThat(read.sheets().get(0).rows().stream().map(row -> row.cell(0)))
                .containsExactly("What", "=HYPERLINK(\"http://example.org\")", "  spaces  ");
    }
}
