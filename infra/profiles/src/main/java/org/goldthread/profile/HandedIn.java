package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * What agencies hand in of an audit of their own (A11).
 *
 * @param text what it has to hold
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record HandedIn(String text, String basis, @Nullable String note) {}
