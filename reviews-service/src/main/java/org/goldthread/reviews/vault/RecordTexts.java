package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The texts in a document, whatever their fields are called. A string is a text if it has a space or a capital letter
 * in it, or is one word of letters only; a list's strings are texts if one of them has a space or a capital. That leaves
 * out what is no text but written as a string: ids, codes, hashes, days, and the small words by which a chronology's
 * rows are found.
 */
final class RecordTexts {

    /** What the store itself keeps in an aggregate: requests' keys, and events that are not in the log yet. */
    private static final Set<String> STORES_OWN = Set.of("outbox", "requests", "createdUnder", "createdHash");

    /** Where the word in the store is not the one on the page. */
    private static final Map<String, String> CALLED = Map.of(
            "newBecause", "why it is new",
            "lines", "key line of enquiry",
            "seenThen", "what could be seen at the time",
            "decided", "decision at the desk",
            "replacement", "what stands instead",
            "others", "other information",
            "why", "why they look at the same incident");

    /**
     * A text.
     *
     * @param path names of fields and, of something in a list, its place from 0
     */
    record Text(List<Object> path, String words) {

        /** What the field is called, in words: "Practitioners 2, account". */
        String field() {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                boolean last = i == path.size() - 1;
                if (path.get(i) instanceof String name) {
                    Object next = last ? "" : path.get(i + 1);
                    if (next instanceof Integer place) {
                        said.add(inWords(name) + " " + (place + 1));
                    } else if (last) {
                        said.add(inWords(name));
                    }
                }
            }
            String all = String.join(", ", said);
            return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
        }

        private static String inWords(String name) {
            return CALLED.getOrDefault(
                    name, name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_-]", " ").toLowerCase(Locale.UK));
        }
    }

    private final List<Text> found = new ArrayList<>();

    private RecordTexts() {}

    static List<Text> in(BsonDocument document) {
        RecordTexts texts = new RecordTexts();
        document.forEach((name, value) -> {
            if (!STORES_OWN.contains(name)) {
                texts.look(List.of(name), value);
            }
        });
        return texts.found;
    }

    private void look(List<Object> path, BsonValue value) {
        if (value instanceof BsonString string) {
            take(path, string.getValue(), isText(string.getValue()));
        } else if (value instanceof BsonArray list) {
            boolean texts = list.stream()
                    .anyMatch(each -> each.isString() && reads(each.asString().getValue()));
            for (int i = 0; i < list.size(); i++) {
                if (!list.get(i).isString()) {
                    look(with(path, i), list.get(i));
                } else if (texts) {
                    take(with(path, i), list.get(i).asString().getValue(), true);
                }
            }
        } else if (value instanceof BsonDocument inner) {
            inner.forEach((name, each) -> look(with(path, name), each));
        }
    }

    private void take(List<Object> path, String words, boolean text) {
        if (text) {
            found.add(new Text(path, words));
        }
    }

    private static List<Object> with(List<Object> path, Object next) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    private static boolean isText(String words) {
        return reads(words) || (!words.isEmpty() && words.chars().allMatch(Character::isLetter));
    }

    private static boolean reads(String words) {
        return words.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isUpperCase(c));
    }
}
