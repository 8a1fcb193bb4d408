package org.goldthread.profile;

/**
 * A section of a product.
 *
 * @param id stable identifier within the template
 * @param title the heading
 * @param hint what to write
 */
public record TemplateSection(String id, String title, String hint) {}
