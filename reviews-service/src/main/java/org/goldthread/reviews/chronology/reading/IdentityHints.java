package org.goldthread.reviews.chronology.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what tells who somebody is: NHS numbers (by their checksum), postcodes, dates of birth, telephone numbers and
 * e-mail addresses. Names cannot be found so. Chronologies speak of people by pseudonym only (R7).
 */
public final class IdentityHints {

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![\\d+])(\\d{3})[ \\-]?(\\d{3})[ \\-]?(\\d{4})(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile(
            "\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d|[A-HK-Y]\\d\\d|\\d[A-HJKSTUW]|[A-HK-Y]\\d[ABEHMNPRV-Y]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BIRTH = Pattern.compile(
            "\\b(?:d\\.? ?o\\.? ?b\\.?|date of birth|born(?: on)?)\\b?[\\s:.,\\-]*(?:the )?\\d{1,4}[\\s/.\\-]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w+])(?:\\+44[ ]?\\(?0?\\)?|0)(?:[ \\-()]?\\d){9,10}(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+'\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    private IdentityHints() {}

    /** What was found, in words: "an NHS number", "a postcode". Never the thing itself. */
    public static List<String> in(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (hasNhsNumber(text)) {
            found.add("an NHS number");
        }
        if (POSTCODE.matcher(text).find()) {
            found.add("a postcode");
        }
        if (BIRTH.matcher(text).find()) {
            found.add("a date of birth");
        }
        if (PHONE.matcher(text).find()) {
            found.add("a telephone number");
        }
        if (EMAIL.matcher(text).find()) {
            found.add("an e-mail address");
        }
        return found;
    }

    /** The same text with each of them left out, so that it can be given back without keeping them. */
    public static String without(String text) {
        String left = EMAIL.matcher(text).replaceAll("[e-mail address left out]");
        left = PHONE.matcher(left).replaceAll("[telephone number left out]");
        left = TEN_DIGITS.matcher(left).replaceAll(ten -> isNhsNumber(ten) ? "[NHS number left out]" : ten.group());
        left = Pattern.compile(BIRTH.pattern() + "?[\\w/.\\- ]{0,16}", Pattern.CASE_INSENSITIVE)
                .matcher(left)
                .replaceAll("[date of birth left out] ");
        return POSTCODE.matcher(left).replaceAll("[postcode left out]");
    }

    private static boolean hasNhsNumber(String text) {
        Matcher ten = TEN_DIGITS.matcher(text);
        while (ten.find()) {
            if (isNhsNumber(ten)) {
                return true;
            }
        }
        return false;
    }

    /** Modulus 11 with weights 10 to 2; the check digit is the tenth. */
    private static boolean isNhsNumber(java.util.regex.MatchResult ten) {
        String digits = ten.group(1) + ten.group(2) + ten.group(3);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check != 10 && check == digits.charAt(9) - '0' && !digits.equals("0000000000");
    }
}
