package org.goldthread.monitoring.words;

/** How something stands, which a tag's colour shows; the words beside it say it too. */
public enum Standing {
    DONE,
    IN_PROGRESS,
    WAITING,
    SOON,
    OVERDUE
}
