package org.goldthread.monitoring.action;

import org.goldthread.kit.actor.By;

/** What shows that something was done, in the agency's words. */
public record Evidence(String text, By.Mark by) {}
