package org.goldthread.audit.tool;

/**
 * One grade of a scale.
 *
 * @param met whether a standard with this grade counts as met
 */
public record GradeStep(String id, String name, Boolean met) {

    public GradeStep {
        met = Boolean.TRUE.equals(met);
    }
}
