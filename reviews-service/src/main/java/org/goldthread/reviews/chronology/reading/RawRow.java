package org.goldthread.reviews.chronology.reading;

import java.util.Map;

/**
 * A row as the file has it.
 *
 * @param number as a person would count in the file: the heading of a table is row 1; in JSON the first entry is 1
 * @param cells by heading, in the file's order
 */
public record RawRow(int number, Map<String, String> cells) {

    boolean isBlank() {
        return cells.values().stream().allMatch(String::isBlank);
    }
}
