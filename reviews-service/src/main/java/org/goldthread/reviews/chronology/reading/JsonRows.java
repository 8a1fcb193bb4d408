package org.goldthread.reviews.chronology.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goldthread.kit.file.SentTable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries of a JSON list, or of the list {@code entries} of an object; one entry in memory at a time. */
final class JsonRows implements RowSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // one entry is read, the next follows
            .build();

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        try (JsonParser parser = JSON.createParser(SentTable.text(content.readAllBytes()))) {
            if (!toList(parser)) {
                throw new UnreadableFile("The JSON has no list of entries: send a list, or an object with \"entries\"");
            }
            Set<String> known = new LinkedHashSet<>();
            int number = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> cells = cells(JSON.readTree(parser));
                number++;
                boolean more = known.addAll(cells.keySet()) || number == 1;
                if (more && !taker.headings(List.copyOf(known)) && number == 1) {
                    return;
                }
                if (!taker.row(new RawRow(number, cells))) {
                    return;
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new UnreadableFile("Each entry of the JSON list must be an object");
            }
        } catch (JacksonException broken) {
            throw new UnreadableFile("This is not JSON that can be read");
        }
    }

    private static boolean toList(JsonParser parser) {
        JsonToken start = parser.nextToken();
        if (start == JsonToken.START_ARRAY) {
            return true;
        }
        if (start != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean entries = "entries".equals(parser.currentName()) || "events".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (entries && value == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Map<String, String> cells(JsonNode entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        entry.properties().forEach(field -> cells.put(field.getKey(), words(field.getValue())));
        return cells;
    }

    private static String words(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            List<String> several = new ArrayList<>();
            value.forEach(one -> several.add(words(one)));
            return String.join(", ", several);
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
