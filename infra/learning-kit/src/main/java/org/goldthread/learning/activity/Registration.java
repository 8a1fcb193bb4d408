package org.goldthread.learning.activity;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * What was told when an activity was registered; it never changes.
 *
 * @param typeId the type in the profile
 * @param typeName the type's name as it was
 * @param title what the activity is about, never with a name in it
 * @param edition the edition of the statutory guidance that it is run under (P4)
 * @param profileVersion the profile as it was
 * @param by who registered it
 */
public record Registration(
        String typeId,
        String typeName,
        String title,
        LocalDate startedOn,
        String edition,
        String profileVersion,
        By.Mark by) {}
