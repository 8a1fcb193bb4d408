package org.goldthread.audit.sample;

/**
 * What is wrong with a row of the list. It never says what the row holds.
 *
 * @param row of the file, from 1, the headings being the first
 * @param column its heading; empty where it is about the whole row
 */
public record RowProblem(int row, String column, String code, String sentence) {}
