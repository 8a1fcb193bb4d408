package org.goldthread.learning.activity;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/** When and by whom an activity was closed. */
public record Closing(LocalDate on, By.Mark by) {}
