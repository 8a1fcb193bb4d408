package org.goldthread.reviews.report;

import org.goldthread.kit.actor.By;

/**
 * A saved version of a report. It stays as it is.
 *
 * @param number from 1
 * @param text what it says
 * @param what was done, in words: "Built from the record", "Changed: What we found"
 */
public record SavedVersion(Integer number, ReportTextId text, String what, By.Mark by) {}
