package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index and what a document has in them.
 *
 * <p>An array gives one entry for each element, as in MongoDB: fields inside the same array stay together by element, and
 * two arrays side by side are refused.
 */
final class IndexFields {

    private final List<IndexKey> keys;

    IndexFields(List<IndexKey> keys) {
        this.keys = List.copyOf(keys);
    }

    int size() {
        return keys.size();
    }

    String name(int field) {
        return keys.get(field).getKey();
    }

    boolean ascending(int field) {
        return keys.get(field).isAscending();
    }

    /** Whether an earlier field lies in the same top-level field, so that the two may belong to one array. */
    boolean sharesRoot(int field) {
        return IntStream.range(0, field).anyMatch(earlier -> root(name(earlier)).equals(root(name(field))));
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /**
     * The document's values, one tuple for each entry: null where a field is null, {@link Missing} where it is not there.
     *
     * @throws CannotIndexParallelArraysError when two of the fields lie in different arrays
     */
    Tuples tuplesOf(Document document) {
        List<List<Object>> tuples = new ArrayList<>();
        boolean array = expand(
                keys.stream().map(key -> new Place(document, key.getKey())).toList(), tuples);
        return new Tuples(tuples, array);
    }

    /** The values of the fields of one document, and whether one of them is or lies in an array. */
    record Tuples(List<List<Object>> values, boolean array) {

        /** Whether the document has none of the fields. */
        boolean absent() {
            return values.stream().flatMap(Collection::stream).allMatch(Missing.class::isInstance);
        }
    }

    private boolean expand(List<Place> places, List<List<Object>> tuples) {
        List<Place> reached = places.stream().map(Place::walk).toList();
        List<Place> inArrays = reached.stream().filter(Place::inArray).toList();
        List<?> array = inArrays.isEmpty() ? List.of() : inArrays.get(0).array();
        if (inArrays.stream().anyMatch(place -> place.from() != array)) {
            throw new CannotIndexParallelArraysError(
                    keys.stream().map(IndexKey::getKey).toList());
        }
        if (array.isEmpty()) {
            tuples.add(reached.stream().map(Place::value).toList());
            return reached.stream().anyMatch(place -> place.from() instanceof List);
        }
        for (Object element : array) {
            expand(reached.stream().map(place -> place.within(array, element)).toList(), tuples);
        }
        return true;
    }

    /** Where a field's value is sought: the rest of its path, from a value reached so far. */
    private record Place(@Nullable Object from, String path) {

        boolean inArray() {
            return !array().isEmpty();
        }

        List<?> array() {
            return from instanceof List<?> list ? list : List.of();
        }

        @Nullable
        Object value() {
            if (!path.isEmpty()) {
                return Missing.getInstance();
            }
            return from instanceof Element element ? element.list : from;
        }

        Place within(List<?> array, @Nullable Object element) {
            return from == array
                    ? new Place(element instanceof List<?> list ? new Element(list) : element, path)
                    : this;
        }

        /** Follows the path until it ends, leads nowhere, or meets an array. */
        Place walk() {
            Object value = from;
            String rest = path;
            while (!rest.isEmpty() && !(value instanceof List)) {
                if (!(value instanceof Document document)) {
                    return new Place(Missing.getInstance(), "");
                }
                int dot = rest.indexOf('.');
                value = document.getOrMissing(dot < 0 ? rest : rest.substring(0, dot));
                rest = dot < 0 ? "" : rest.substring(dot + 1);
            }
            return new Place(value, rest);
        }
    }

    /** A list that is itself an array's element, hence a value and not expanded again. */
    private record Element(List<?> list) {}
}
