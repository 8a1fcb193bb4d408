package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param id stable identifier within the form
 * @param title the heading as printed
 * @param hint what to write
 */
public record Column(String id, String title, @Nullable String hint) {}
