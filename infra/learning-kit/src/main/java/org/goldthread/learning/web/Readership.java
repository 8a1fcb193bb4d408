package org.goldthread.learning.web;

import java.util.List;
import org.goldthread.learning.framework.Framework;

/** Who sees a thing once it is agreed, in words. */
public final class Readership {

    private Readership() {}

    /** "Agreeing makes it visible to the executive, ... and to the people of A and B". */
    public static String ofAgreed(List<String> agencies, Framework today) {
        String everybody =
                "Agreeing makes it visible to the executive, members of groups, the independent scrutineer, the"
                        + " partners' signatories, moderators and lay members";
        return agencies.isEmpty()
                ? everybody
                : everybody + ", and to the people and systems of "
                        + joined(agencies.stream().map(today::agencyName).toList());
    }

    /** "A, B and C". */
    public static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
