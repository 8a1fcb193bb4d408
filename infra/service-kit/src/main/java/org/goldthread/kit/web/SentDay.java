package org.goldthread.kit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * A day as programs send it: {@code "2026-12-03"}. Numbers and lists are none, and the years of no calendar, with which
 * nobody can reckon, are refused before anybody tries.
 */
public final class SentDay extends ValueDeserializer<LocalDate> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private SentDay() {}

    /** Reads days like this wherever JSON holds one. */
    public static SimpleModule module() {
        return new SimpleModule("sent-day").addDeserializer(LocalDate.class, new SentDay());
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), json);
        }
        String sent = json.getString().strip();
        if (sent.isEmpty()) {
            return null;
        }
        LocalDate day = day(sent);
        return day != null
                ? day
                : (LocalDate) context.handleWeirdStringValue(LocalDate.class, sent, "not a day such as 2026-12-03");
    }

    private static @Nullable LocalDate day(String sent) {
        try {
            LocalDate day = LocalDate.parse(sent);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
