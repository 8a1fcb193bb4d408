package org.goldthread.kit.web;

/**
 * What a service says of its own API at the head of its description; the house says the rest.
 *
 * @param title what it is called
 * @param description for integrators: what it is for, and which scopes agencies' systems need
 */
public record ApiWords(String title, String description) {}
