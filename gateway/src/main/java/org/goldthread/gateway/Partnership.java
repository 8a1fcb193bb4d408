package org.goldthread.gateway;

/**
 * Whose installation this is.
 *
 * @param name the partnership's name, for pages
 * @param shortName prefix of its databases and topics
 */
public record Partnership(String name, String shortName) {}
