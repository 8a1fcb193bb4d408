package org.goldthread.profile;

/** A rule of sense that the schema cannot express. */
@FunctionalInterface
interface Rule {

    /** Reports what breaks the rule. */
    void check(Profile profile, Findings findings);
}
