package org.goldthread.monitoring.action;

import org.jspecify.annotations.Nullable;

/**
 * What an embedding check found.
 *
 * @param held whether the change still holds
 * @param retestKind how it was tested: an id of the profile's kinds of retest
 * @param evidence what was found
 * @param reference of the audit that the evidence comes from, if from one
 */
public record CheckResult(
        boolean held,
        String retestKind,
        String evidence,
        @Nullable String reference) {}
