package org.goldthread.reviews.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Word;
import org.goldthread.profile.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms that blame, with the better way to say it. The terms are the profile's, each list with its source; what is
 * found is advice and stands in nobody's way (PSCB 2.1.4, 2.2.3).
 */
public final class BlameFree {

    private static final int AROUND = 40;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Term> terms;

    private BlameFree(List<Term> terms) {
        this.terms = terms;
    }

    private record Term(Pattern pattern, Word word, WordList list) {}

    /**
     * A term that was found.
     *
     * @param term as the list has it
     * @param written as it stands there, with the words around it
     * @param instead the better way
     * @param basis where the list comes from
     * @param at where it begins
     */
    public record Hit(String term, String written, String instead, String basis, int at) {}

    public static BlameFree of(Profile profile) {
        List<Term> terms = new ArrayList<>();
        for (WordList list : profile.wording()) {
            if (list.kind() == WordList.Kind.AVOID) {
                list.words().forEach(word -> terms.add(new Term(pattern(word.term()), word, list)));
            }
        }
        terms.sort(Comparator.comparingInt((Term term) -> term.word().term().length())
                .reversed());
        return new BlameFree(List.copyOf(terms));
    }

    /** Whole words, in any case, with any space or line break between them, and either kind of apostrophe. */
    private static Pattern pattern(String term) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        List<String> words = SPACE.splitAsStream(term.strip()).toList();
        for (int i = 0; i < words.size(); i++) {
            regex.append(i == 0 ? "" : "[\\s\\u00A0-]+")
                    .append(Pattern.quote(words.get(i)).replace("'", "\\E['\\u2019]\\Q"));
        }
        return Pattern.compile(
                regex.append("(?![\\p{L}\\p{N}])").toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What stands in a text, in its order; of terms that overlap, the longest. */
    public List<Hit> in(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        for (Term term : terms) {
            Matcher found = term.pattern().matcher(text);
            while (found.find()) {
                if (!taken[found.start()] && !taken[found.end() - 1]) {
                    Arrays.fill(taken, found.start(), found.end(), true);
                    hits.add(new Hit(
                            term.word().term(),
                            around(text, found.start(), found.end()),
                            term.word().text(),
                            term.list().basis(),
                            found.start()));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::at));
        return List.copyOf(hits);
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return (from > 0 ? "… " : "")
                + text.substring(from, to).strip().replaceAll("\\s+", " ")
                + (to < text.length() ? " …" : "");
    }
}
