package org.goldthread.audit.returns;

import java.util.UUID;
import org.goldthread.kit.actor.By;

/** What people of one agency say to each other about a question; nobody outside the agency ever reads it (A4). */
public record ColleagueComment(UUID id, String question, String text, By.Mark by) {

    public static final int LONGEST = 2000;

    static final int MOST_A_QUESTION = 100;
    static final int MOST = 1000;
}
