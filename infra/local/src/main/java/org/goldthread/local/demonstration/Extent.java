package org.goldthread.local.demonstration;

/** How much of the demonstration record a first start makes. */
public enum Extent {
    /** All of it, with schools where the framework's audits ask them. */
    WHOLE,
    /** What the profile's own script tells, such as the golden thread, without the parts that scripts share. */
    BRIEF,
    /** Nothing. */
    NONE
}
