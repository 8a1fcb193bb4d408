package org.goldthread.kit.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what identifies a person in free text: NHS numbers by their checksum, postcodes, dates of birth, e-mail
 * addresses and telephone numbers. It is the first look, in the form itself, so that identities never enter the record;
 * names cannot be found this way and are asked for in the forms' hints (R7).
 */
public final class Identities {

    private static final String NO_DATE = "(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d))"
            + "(?!\\d{1,2} \\d{1,2} (?:19|20)\\d{2}(?!\\d))(?!\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![\\d+])" + NO_DATE + "\\d(?:[ ./-]{0,3}\\d){9}(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile(
            "\\b(?:GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]?[\\s.-]{0,3}\\d(?!st\\b|nd\\b|rd\\b|th\\b)[ABD-HJLNP-UW-Z]{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "(?:\\d{4}|['\u2019]?\\d{2})";
    private static final String DAY =
            "(?:\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2} \\d{1,2} \\d{4}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?[ -]?(?:day )?(?:of )?(?:the )?" + MONTH + ",?[ -]?" + YEAR
                    + "|" + MONTH + " (?:the )?\\d{1,2}(?:st|nd|rd|th)?,? " + YEAR + "|\\d{8})(?!\\d)";
    private static final String DAY_OF_YEAR = "(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "|" + MONTH
            + " (?:the )?\\d{1,2}(?:st|nd|rd|th)?)(?![\\w])";
    private static final String BIRTH =
            "\\b(?:d\\.? ?o\\.? ?b\\b\\.?|(?:date|day) of birth|birth ?-?date|birth ?-?day|born|b\\.(?= ?\\d))";
    private static final Pattern BORN = Pattern.compile(
            BIRTH + "[^.\\n]{0,20}?" + DAY + "|" + DAY + "[^.\\n\\d]{0,25}?" + BIRTH
                    + "|\\b(?:birth ?-?day|born)\\b[^.\\n]{0,20}?" + DAY_OF_YEAR,
            Pattern.CASE_INSENSITIVE);
    private static final String DOT = " ?(?:\\.|[\\[({] ?dot ?[\\])}]) ?";
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9._%+'-]{1,64}(?:@| ?[\\[({] ?at ?[\\])}] ?)[A-Za-z0-9-]{1,63}(?:" + DOT
                    + "[A-Za-z0-9-]{2,63}){1,8}"
                    + "|[A-Za-z0-9._%+'-]{1,64} @ ?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,63}){1,8}"
                    + "|[A-Za-z0-9._%+'-]{1,64} at [A-Za-z0-9-]{1,63}(?: dot [A-Za-z0-9-]{2,63}){1,8}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d])" + NO_DATE
                    + "(?:(?:\\+|00 ?)44[ .-]?(?:\\(0\\)[ .-]?)?|\\(?0)(?:[ ().-]{0,2}\\d){9,10}(?!\\d)"
                    + "|(?<![\\d])\\+[1-9]\\d{0,2}(?:[ ().-]{0,2}\\d){7,12}(?!\\d)"
                    + "|(?<=\\b(?:tel|phone|mobile|telephone|rang|ring|call|called|ext)[.: ]{1,3})\\d{3}[ -]?\\d{4}(?![\\d/-])",
            Pattern.CASE_INSENSITIVE);

    private static final String NHS_NUMBER = "an NHS number";
    private static final String DATE_OF_BIRTH = "a date of birth";

    private Identities() {}

    /**
     * Something found. The thing itself goes into no error and no log.
     *
     * @param kind in words: "a postcode"
     * @param text as it stands there
     * @param line from 1
     */
    public record Hit(String kind, String text, int line, int at) {

        /** Whether a service could be meant as well as a person: an address, a telephone number. */
        public boolean contact() {
            return !kind.equals(NHS_NUMBER) && !kind.equals(DATE_OF_BIRTH);
        }

        /** "a postcode (line 2)". */
        public String words() {
            return kind + " (line " + line + ")";
        }
    }

    /** What kinds are in the text, each once: "an NHS number", "a postcode". */
    public static List<String> kinds(@Nullable String text) {
        return in(text).stream().map(Hit::kind).distinct().toList();
    }

    /** The text with each of them left out, so that it can be given back without keeping them. */
    public static String without(String text) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Hit hit : in(text)) {
            left.append(text, from, hit.at())
                    .append('[')
                    .append(hit.kind().substring(hit.kind().indexOf(' ') + 1))
                    .append(" left out]");
            from = hit.at() + hit.text().length();
        }
        return left.append(text, from, text.length()).toString();
    }

    /** What identifies somebody, in the text's order; nothing for no text. */
    public static List<Hit> in(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return in(Plain.of(text));
    }

    /** The same in Markdown, whose marks may stand within what identifies somebody. */
    public static List<Hit> inMarkdown(String markdown) {
        return in(Plain.ofMarkdown(markdown));
    }

    private static List<Hit> in(Plain plain) {
        List<Hit> hits = new ArrayList<>();
        collect(hits, plain, EMAIL, "an e-mail address");
        collect(hits, plain, BORN, DATE_OF_BIRTH);
        Matcher ten = TEN_DIGITS.matcher(plain.text());
        while (ten.find()) {
            if (isNhsNumber(ten.group().replaceAll("\\D", ""))) {
                add(hits, plain, ten, NHS_NUMBER);
            }
        }
        collect(hits, plain, TELEPHONE, "a telephone number");
        collect(hits, plain, POSTCODE, "a postcode");
        hits.sort(Comparator.comparingInt(Hit::at));
        return List.copyOf(hits);
    }

    private static void collect(List<Hit> hits, Plain plain, Pattern pattern, String kind) {
        Matcher matcher = pattern.matcher(plain.text());
        while (matcher.find()) {
            add(hits, plain, matcher, kind);
        }
    }

    /** What was found there already as something else stays that. */
    private static void add(List<Hit> hits, Plain plain, Matcher matcher, String kind) {
        int from = plain.from(matcher.start());
        int to = plain.to(matcher.end());
        boolean known = hits.stream()
                .anyMatch(hit -> hit.at() < to && from < hit.at() + hit.text().length());
        if (!known) {
            String before = plain.written().substring(0, from);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            hits.add(new Hit(kind, plain.written().substring(from, to), line, from));
        }
    }

    /** The checksum of NHS numbers: weights 10 to 2, modulo 11. */
    public static boolean isNhsNumber(String digits) {
        if (!digits.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
