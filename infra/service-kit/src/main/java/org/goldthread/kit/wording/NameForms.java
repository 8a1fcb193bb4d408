package org.goldthread.kit.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a name wherever it stands in a text: possessive, in the plural, hyphenated or run together, in any case, with or
 * without its accents. A name that is also an ordinary word is found only where it is written as a name, and that of a month not within a date.
 */
public final class NameForms {

    /** What stands where a name is left out. */
    public static final String LEFT_OUT = "[name left out]";

    private static final int SHORTEST = 2;
    private static final int SHORTEST_PART = 3;
    private static final Set<String> WORDS = Set.of(
            "abide",
            "amber",
            "angel",
            "april",
            "archer",
            "art",
            "august",
            "autumn",
            "baker",
            "bell",
            "bill",
            "black",
            "brown",
            "bush",
            "carol",
            "chance",
            "chase",
            "christian",
            "church",
            "cook",
            "crystal",
            "daisy",
            "day",
            "dean",
            "destiny",
            "drew",
            "earl",
            "east",
            "faith",
            "field",
            "fisher",
            "frank",
            "gene",
            "grace",
            "grant",
            "gray",
            "green",
            "hall",
            "harmony",
            "heath",
            "hill",
            "holly",
            "hope",
            "hunter",
            "iris",
            "ivy",
            "jack",
            "joy",
            "june",
            "king",
            "kitty",
            "lane",
            "lily",
            "little",
            "long",
            "love",
            "major",
            "mark",
            "mason",
            "may",
            "melody",
            "mercy",
            "miles",
            "mill",
            "miller",
            "moss",
            "north",
            "olive",
            "page",
            "parish",
            "park",
            "parker",
            "pat",
            "patience",
            "penny",
            "poppy",
            "porter",
            "price",
            "prince",
            "ray",
            "read",
            "rich",
            "river",
            "rob",
            "robin",
            "rose",
            "ruby",
            "rusty",
            "sandy",
            "short",
            "skip",
            "sky",
            "small",
            "star",
            "stone",
            "sue",
            "summer",
            "taylor",
            "trinity",
            "turner",
            "violet",
            "walker",
            "ward",
            "warren",
            "west",
            "white",
            "will",
            "wood",
            "young");

    private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

    private final List<Pattern> patterns;
    private final Heads heads;

    private NameForms(List<Pattern> patterns, Heads heads) {
        this.patterns = patterns;
        this.heads = heads;
    }

    /** A place where the name stands; for a possessive without its ending. */
    public record Place(int from, int to) {}

    /** A text without the names that stand in these places. */
    public static String without(String text, Collection<Place> places) {
        StringBuilder left = new StringBuilder(text);
        places.stream()
                .sorted(Comparator.comparingInt(Place::from).reversed())
                .forEach(place -> left.replace(place.from(), Math.min(place.to(), left.length()), LEFT_OUT));
        return left.toString();
    }

    /** The forms of all these spellings, of one person's name or of several. */
    public static NameForms of(Collection<String> spellings) {
        List<String> all = new ArrayList<>();
        for (String spelling : spellings) {
            String folded = fold(spelling).strip();
            all.add(folded);
            for (String part : folded.split("[\\s-]+")) {
                if (part.length() >= SHORTEST_PART && part.chars().anyMatch(Character::isLetter)) {
                    all.add(part);
                }
            }
        }
        List<String> each = all.stream()
                .filter(one -> one.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new NameForms(each.stream().map(NameForms::pattern).toList(), Heads.of(each));
    }

    private static Pattern pattern(String spelling) {
        List<String> parts = new ArrayList<>();
        for (String part : spelling.split("[\\s-]+")) {
            if (!part.isEmpty()) {
                parts.add(Pattern.quote(part).replace("'", "\\E'?\\Q"));
            }
        }
        boolean word = parts.size() == 1 && WORDS.contains(spelling.toLowerCase(Locale.UK));
        String name = String.join("[\\s-]{0,3}", parts);
        boolean month = parts.size() == 1 && MONTHS.contains(spelling.toLowerCase(Locale.UK));
        String asName =
                (word ? "(?-i:(?=\\p{Lu}))" : "") + (month ? "(?<!\\d )(?<!(?:st|nd|rd|th|of) )(?!\\p{L}+,? \\d)" : "");
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + asName + "(" + name
                        + "(?:(?:s|es)(?!['\u2019]s))?)(?:['\u2019]s?)?(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Where it stands in Markdown, in the text's order. */
    public List<Place> inMarkdown(String markdown) {
        Plain plain = Plain.ofMarkdown(markdown);
        String text = fold(plain.text());
        List<Place> places = new ArrayList<>();
        if (!heads.mayBeginIn(text)) {
            return places;
        }
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int from = plain.from(matcher.start(1));
                int to = plain.to(matcher.end(1));
                if (places.stream().noneMatch(one -> one.from() < to && from < one.to())) {
                    places.add(new Place(from, to));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    /** Without accents, one character for each, so that places stay what they are. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char read = text.charAt(i);
            folded.append(
                    read == '\u2019' || read == '\u2018'
                            ? '\''
                            : read < 0x80
                                    ? read
                                    : Normalizer.normalize(String.valueOf(read), Normalizer.Form.NFD)
                                            .charAt(0));
        }
        return folded.toString();
    }
}
