package org.goldthread.reviews.chronology.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.reviews.chronology.reading.EventDate.Precision;
import org.jspecify.annotations.Nullable;

/** Reads dates and times as agencies write them: day before month, as in England. */
public final class DateWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ]+(.+?))?z?");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?(.+))?");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s\\-]*([a-z]{3,9})\\.?[\\s,\\-]*(\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?(.+))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?(.+))?");
    private static final Pattern MONTH = Pattern.compile("([a-z]{3,9})\\.?[\\s,\\-]*(\\d{4})");
    private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|around|approx(?:imately|\\.)?|circa|c\\.|~|early|mid|late|by|in)[\\s\\-]+(?:in\\s+)?(.+)|(?:~|c\\.)(.+)|(.+?)\\s*(?:\\(approx\\.?(?:imate)?\\)|approx\\.?)");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\\s+");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:[:.h](\\d{2}))?(?:[:.](\\d{2}))?(?:\\.\\d+)?\\s*(am|pm|a\\.m\\.?|p\\.m\\.?|hrs|hours|h)?");
    private static final Pattern FOUR = Pattern.compile("(\\d{2})(\\d{2})\\s*(?:hrs|hours|h)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WHOLE_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateWords() {}

    /** What a date cell came to: a date, or a sentence about what is wrong with it. */
    public record Read(@Nullable EventDate date, @Nullable String problem) {

        private static Read wrong(String sentence) {
            return new Read(null, sentence);
        }
    }

    /**
     * Reads a date.
     *
     * @param today no event lies after it
     */
    public static Read date(String written, LocalDate today) {
        String words =
                written.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        boolean about = false;
        Matcher vague = ABOUT.matcher(words);
        if (vague.matches()) {
            about = !words.startsWith("in ");
            words = first(vague.group(1), vague.group(2), vague.group(3)).strip();
        }
        words = WEEKDAY.matcher(words).replaceFirst("");
        try {
            Optional<EventDate> read = read(words, about, today);
            if (read.isEmpty()) {
                return Read.wrong(
                        words.matches("\\d{5}(\\.\\d+)?")
                                ? "This is a spreadsheet's number for a date: format the column as a date"
                                : "This is not a date that can be read. Write it as 3/12/2026, 2026-12-03 or 3 December"
                                        + " 2026, or about March 2026");
            }
            return within(read.get(), today);
        } catch (DateTimeException impossible) {
            return Read.wrong(
                    words.matches("\\d{1,2}\\D(1[3-9]|[23]\\d)\\D.*")
                            ? "There is no such month: write the day before the month"
                            : "There is no such day");
        }
    }

    private static Read within(EventDate date, LocalDate today) {
        if (date.day().isAfter(today)) {
            return Read.wrong("The date is in the future");
        }
        if (date.day().getYear() < 1930) {
            return Read.wrong("The date is before 1930");
        }
        return new Read(date, null);
    }

    private static Optional<EventDate> read(String words, boolean about, LocalDate today) {
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), about, iso.group(4));
        }
        Matcher numbers = NUMBERS.matcher(words);
        if (numbers.matches()) {
            return day(
                    year(numbers.group(3), today),
                    number(numbers.group(2)),
                    number(numbers.group(1)),
                    about,
                    numbers.group(4));
        }
        Matcher dayMonth = DAY_MONTH.matcher(words);
        if (dayMonth.matches() && month(dayMonth.group(2)) > 0) {
            return day(
                    year(dayMonth.group(3), today),
                    month(dayMonth.group(2)),
                    number(dayMonth.group(1)),
                    about,
                    dayMonth.group(4));
        }
        Matcher monthDay = MONTH_DAY.matcher(words);
        if (monthDay.matches() && month(monthDay.group(1)) > 0) {
            return day(
                    number(monthDay.group(3)),
                    month(monthDay.group(1)),
                    number(monthDay.group(2)),
                    about,
                    monthDay.group(4));
        }
        Matcher month = MONTH.matcher(words);
        if (month.matches() && month(month.group(1)) > 0) {
            return Optional.of(rough(number(month.group(2)), month(month.group(1)), Precision.MONTH));
        }
        Matcher monthNumber = MONTH_NUMBER.matcher(words);
        if (monthNumber.matches()) {
            return Optional.of(rough(number(monthNumber.group(2)), number(monthNumber.group(1)), Precision.MONTH));
        }
        return YEAR.matcher(words).matches() ? Optional.of(rough(number(words), 1, Precision.YEAR)) : Optional.empty();
    }

    private static EventDate rough(int year, int month, Precision precision) {
        return new EventDate(LocalDate.of(year, month, 1), precision, true, null);
    }

    private static Optional<EventDate> day(int year, int month, int day, boolean about, @Nullable String time) {
        LocalDate date = LocalDate.of(year, month, day);
        if (time == null) {
            return Optional.of(new EventDate(date, Precision.DAY, about, null));
        }
        return time(time).map(clock -> new EventDate(date, Precision.DAY, about, clock));
    }

    /** A time of day; empty where it cannot be read. */
    public static Optional<LocalTime> time(String written) {
        String words = written.strip().toLowerCase(Locale.ROOT);
        Matcher four = FOUR.matcher(words);
        Matcher clock = CLOCK.matcher(words);
        try {
            if (four.matches()) {
                return Optional.of(LocalTime.of(number(four.group(1)), number(four.group(2))));
            }
            if (!clock.matches() || (clock.group(2) == null && clock.group(4) == null)) {
                return Optional.empty();
            }
            int hour = number(clock.group(1));
            String half = clock.group(4) == null ? "" : clock.group(4);
            if (half.startsWith("p") && hour < 12) {
                hour += 12;
            } else if (half.startsWith("a") && hour == 12) {
                hour = 0;
            }
            return Optional.of(LocalTime.of(hour, clock.group(2) == null ? 0 : number(clock.group(2))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int month(String word) {
        for (int i = 0; i < 12; i++) {
            if (word.equals(MONTHS.get(i)) || word.equals(WHOLE_MONTHS.get(i)) || (i == 8 && word.equals("sept"))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Two digits are a year of this century unless that lies ahead. */
    private static int year(String digits, LocalDate today) {
        int number = number(digits);
        if (digits.length() == 4) {
            return number;
        }
        return 2000 + number > today.getYear() + 1 ? 1900 + number : 2000 + number;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String first(@Nullable String... any) {
        for (String one : any) {
            if (one != null) {
                return one;
            }
        }
        return "";
    }
}
