package org.goldthread.reviews.referral;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * The serious incident notification was sent (Children Act 2004 s.16C).
 *
 * @param sentOn the day on which it was sent; it starts the clock of the rapid review
 * @param sentBy the agency that sent it
 */
public record Notification(LocalDate sentOn, String sentBy, By.Mark by) {}
