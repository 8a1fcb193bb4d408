package org.goldthread.audit.tool;

import java.util.Arrays;
import java.util.List;

/**
 * A wording beside another one.
 *
 * @param begins the words that both begin with
 * @param differs the words from the first to the last that is not alike
 * @param ends the words that both end with
 */
public record WordsApart(String begins, String differs, String ends) {

    /** These words beside others. */
    public static WordsApart of(String words, String others) {
        List<String> mine = Arrays.asList(words.split(" "));
        List<String> theirs = Arrays.asList(others.split(" "));
        int most = Math.min(mine.size(), theirs.size());
        int first = 0;
        while (first < most && mine.get(first).equals(theirs.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && mine.get(mine.size() - 1 - last).equals(theirs.get(theirs.size() - 1 - last))) {
            last++;
        }
        return new WordsApart(
                String.join(" ", mine.subList(0, first)),
                String.join(" ", mine.subList(first, mine.size() - last)),
                String.join(" ", mine.subList(mine.size() - last, mine.size())));
    }
}
