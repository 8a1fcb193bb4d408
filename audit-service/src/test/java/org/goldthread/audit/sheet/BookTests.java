package org.goldthread.audit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
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
