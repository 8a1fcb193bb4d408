package org.goldthread.reviews.chronology.reading;

/**
 * What is wrong with a row that was not taken.
 *
 * @param row its number in the file
 * @param field the column, by its name in JSON
 * @param code stable, for programs
 * @param sentence for people; it never repeats what the cell says
 */
public record RowProblem(int row, String field, String code, String sentence) {}
