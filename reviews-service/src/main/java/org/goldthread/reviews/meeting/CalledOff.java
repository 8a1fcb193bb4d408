package org.goldthread.reviews.meeting;

import org.goldthread.kit.actor.By.Mark;

/** Why a meeting is not held. */
public record CalledOff(String reason, Mark by) {}
