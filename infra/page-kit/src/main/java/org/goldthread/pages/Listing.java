package org.goldthread.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Pagination;

/**
 * A list that a person sorts, filters and pages through by ordinary links: everything is in the address, so it can be
 * bookmarked and sent.
 *
 * @param path the list's own path
 * @param query the parameters of the request, filters included
 * @param sort the column by which it is sorted
 * @param page the page, from 1
 * @param size how many rows a page shows
 * @param total how many rows there are in all, after filtering
 */
public record Listing(
        String path, Map<String, List<String>> query, String sort, boolean descending, int page, int size, long total) {

    private static final Set<String> OWN = Set.of("sort", "order", "page");
    private static final int NEIGHBOURS = 1;

    public Listing {
        query = Map.copyOf(query);
        size = Math.max(1, size);
        page = (int) Math.max(1, Math.min(page, Math.max(1, (total + size - 1) / size)));
    }

    /**
     * Reads {@code sort}, {@code order} and {@code page} of a request; what is missing or wrong is taken as the
     * default.
     *
     * @param columns the columns by which one may sort, the default first; {@code -due} starts with the largest
     */
    public static Listing of(String path, Map<String, List<String>> parameters, int size, String... columns) {
        String first = columns.length == 0 ? "" : columns[0];
        String usual = first.startsWith("-") ? first.substring(1) : first;
        List<String> allowed = Stream.of(columns)
                .map(column -> column.startsWith("-") ? column.substring(1) : column)
                .toList();
        String asked = first(parameters, "sort");
        boolean known = allowed.contains(asked);
        boolean descending = known ? first(parameters, "order").equals("desc") : first.startsWith("-");
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        String page = first(parameters, "page");
        return new Listing(
                path,
                kept,
                known ? asked : usual,
                descending,
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
                size,
                Integer.MAX_VALUE);
    }

    /** The same list once its rows have been counted; a page beyond the end becomes the last one. */
    public Listing counted(long rows) {
        return new Listing(path, query, sort, descending, page, size, rows);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** This page's part of all rows. */
    public <T> List<T> pageOf(List<T> rows) {
        int from = Math.min(offset(), rows.size());
        return rows.subList(from, Math.min(from + size, rows.size()));
    }

    /** The value of a filter, empty where it is not set. */
    public String filter(String name) {
        return first(query, name).strip();
    }

    /** Whether any filter is set. */
    public boolean filtered() {
        return query.entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** The filters as a form, for the filter's controls. */
    public Form form() {
        return Form.entered(query);
    }

    /** {@code ascending}, {@code descending} or {@code none}, as screen readers say it. */
    public String ariaSort(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** The address that sorts by a column, or turns the order round; the first page again. */
    public String sortUrl(String column) {
        boolean turn = column.equals(sort) && !descending;
        return address(path, Map.of("sort", column, "order", turn ? "desc" : "asc"));
    }

    /** The address of another page of the same list. */
    public String pageUrl(int other) {
        return address(path, Map.of("sort", sort, "order", descending ? "desc" : "asc", "page", String.valueOf(other)));
    }

    /** Another address with the same filters and order, such as the list as CSV. */
    public String url(String otherPath) {
        return address(otherPath, Map.of("sort", sort, "order", descending ? "desc" : "asc"));
    }

    /** "1 to 25 of 80", empty where there is nothing. */
    public String range() {
        return total == 0 ? "" : (offset() + 1) + " to " + Math.min((long) offset() + size, total) + " of " + total;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** First, last and neighbouring pages, with dots for those left out. */
    public Pagination pagination() {
        List<Pagination.Place> numbers = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= pages(); number++) {
            boolean shown = number == 1 || number == pages() || Math.abs(number - page) <= NEIGHBOURS;
            if (shown) {
                if (number - before > 1) {
                    numbers.add(Pagination.Place.ellipsis());
                }
                numbers.add(Pagination.Place.of(number, pageUrl(number), number == page));
                before = number;
            }
        }
        return new Pagination(
                page > 1 ? Link.to(pageUrl(page - 1), "") : null,
                page < pages() ? Link.to(pageUrl(page + 1), "") : null,
                numbers,
                "Pages of this list",
                "",
                Map.of());
    }

    private String address(String base, Map<String, String> own) {
        StringJoiner address = new StringJoiner("&", base + "?", "");
        query.entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> address.add(pair(entry.getKey(), value))));
        Stream.of("sort", "order", "page")
                .filter(own::containsKey)
                .forEach(name -> address.add(pair(name, own.getOrDefault(name, ""))));
        return address.toString();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
