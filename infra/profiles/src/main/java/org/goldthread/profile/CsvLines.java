package org.goldthread.profile;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180): fields in double quotes may hold commas, line breaks and doubled quotes. */
final class CsvLines {

    /**
     * One line of a table.
     *
     * @param line line of the file on which it begins, from 1
     * @param fields its fields, without the spaces around them
     */
    record Line(int line, List<String> fields) {
        Line {
            fields = List.copyOf(fields);
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isEmpty);
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;
    private int line = 1;
    private int began = 1;

    private CsvLines(String text) {
        this.text = text;
    }

    /** The lines that are not blank; a byte-order mark is skipped. A quote that is never closed runs to the end. */
    static List<Line> read(String text) {
        CsvLines reader = new CsvLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (reader.at < reader.text.length()) {
            reader.field();
        }
        reader.endLine();
        return List.copyOf(reader.lines);
    }

    private void field() {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char now = text.charAt(at);
            if (now == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (now == '"' && (quoted || field.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && (now == ',' || now == '\n')) {
                break;
            } else {
                line += now == '\n' ? 1 : 0;
                field.append(now);
            }
        }
        fields.add(field.toString().strip());
        boolean endsLine = at < text.length() && text.charAt(at) == '\n';
        at++;
        if (endsLine) {
            endLine();
            line++;
            began = line;
        }
    }

    private void endLine() {
        Line whole = new Line(began, fields);
        if (!whole.isBlank()) {
            lines.add(whole);
        }
        fields = new ArrayList<>();
    }
}
