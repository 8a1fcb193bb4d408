package org.goldthread.local.demonstration;

/** How much of the demonstration record a first start makes. */
public enum Extent {
    /** All of it, with schools where the framework's audits ask them. */
    WHOLE,
    /** The golden thread and what belongs to it: without the parts that scripts share for everything else. */
    BRIEF,
    /** Nothing. */
    NONE
}
