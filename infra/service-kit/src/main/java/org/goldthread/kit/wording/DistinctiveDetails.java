package org.goldthread.kit.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prompts for details that identify nobody alone and together may tell neighbours who it is: exact ages and days, how
 * many brothers and sisters, small places, languages, rare events. Advisory: whoever reads it decides (the "jigsaw" by
 * which published reports have identified families).
 */
public final class DistinctiveDetails {

    private static final String NUMBER =
            "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";

    private static final List<Kind> KINDS = List.of(
            kind(
                    "an exact age",
                    "\\b(?:aged?|age of) " + NUMBER + "\\b|\\b" + NUMBER
                            + "[- ](?:year|month|week|day)s?[- ]old\\b|\\b(?:his|her|their) " + NUMBER
                            + "(?:st|nd|rd|th) birthday\\b"),
            kind(
                    "how many brothers and sisters",
                    "\\b(?:" + NUMBER
                            + ") (?:(?:older|younger|half|step|other)[- ]?)*(?:siblings|brothers|sisters|brother|sister|children)\\b"
                            + "|\\b(?:twins?|triplets?|only child|youngest|eldest|oldest) (?:of|in|child|brother|sister)\\b|\\b(?:twins|triplets)\\b"),
            kind(
                    "a small place",
                    "(?-i:\\b(?:[A-Z][a-z]+(?:['\u2019]s)? ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Crescent"
                            + "|Grove|Terrace|Park|Estate|Farm|Village|Primary|Infants?|Junior|Academy|School|Nursery|College"
                            + "|Hospital|Surgery|Church|Mosque|Temple|Hotel|Pub)\\b)"),
            kind(
                    "a day",
                    "\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September"
                            + "|October|November|December)(?:,? \\d{4})?\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b"),
            kind(
                    "a language, nation or faith",
                    "(?-i:\\b(?:Polish|Romanian|Roma|Traveller|Gypsy|Somali|Eritrean|Syrian|Afghan"
                            + "|Albanian|Kurdish|Nigerian|Ghanaian|Bangladeshi|Pakistani|Indian|Chinese|Vietnamese|Ukrainian"
                            + "|Latvian|Lithuanian|Portuguese|Arabic|Urdu|Punjabi|Muslim|Sikh|Hindu|Jewish|Jehovah['\u2019]s Witness)\\b)"),
            kind(
                    "a rare event",
                    "\\b(?:drown(?:ed|ing)|house fire|stabb(?:ed|ing)|shot dead|shooting|explosion|train"
                            + "|hang(?:ed|ing)|abduct(?:ed|ion)|kidnap(?:ped)?|poison(?:ed|ing)|exorcism|witchcraft|lottery"
                            + "|traffick(?:ed|ing)|surrogacy|murder(?:ed)?|manslaughter|convicted|national (?:news|newspapers?|press)"
                            + "|front page|televised|viral)\\b"));

    private DistinctiveDetails() {}

    private record Kind(String words, Pattern pattern) {}

    private static Kind kind(String words, String pattern) {
        return new Kind(words, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /** A detail to think about. */
    public record Detail(String kind, int from, int to) {}

    /** What may be distinctive in Markdown, in the text's order. */
    public static List<Detail> inMarkdown(String markdown) {
        Plain plain = Plain.ofMarkdown(markdown);
        List<Detail> details = new ArrayList<>();
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(plain.text());
            while (matcher.find()) {
                int from = plain.from(matcher.start());
                int to = plain.to(matcher.end());
                if (details.stream().noneMatch(one -> one.from() < to && from < one.to())) {
                    details.add(new Detail(kind.words(), from, to));
                }
            }
        }
        details.sort(Comparator.comparingInt(Detail::from));
        return details;
    }
}
