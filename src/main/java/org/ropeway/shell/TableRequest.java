package org.ropeway.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was asked of a table: words, filters, order and page. Only columns and filters named by the page are taken from the
 * address; anything else is ignored.
 *
 * @param sort the key of a sortable column, never anything else
 * @param q words to find, stripped, at most 100 characters, "" for none
 * @param filters the named filters that have a value
 * @param page 1-based
 * @param sorted whether the address named the order, rather than the default
 */
public record TableRequest(
        String sort, boolean descending, String q, Map<String, String> filters, int page, int size, boolean sorted) {
    private static final int MOST_PAGES = 100_000;

    /** Reads {@code q}, {@code sort} (a key, with "-" in front for descending), {@code page} and the named filters. */
    public static TableRequest of(Map<String, String> params, List<String> sortable, List<String> filters, int size) {
        String word = params.getOrDefault("sort", "");
        boolean descending = word.startsWith("-");
        String key = descending ? word.substring(1) : word;
        boolean known = sortable.contains(key);
        var chosen = new LinkedHashMap<String, String>();
        for (String filter : filters) {
            String value = params.getOrDefault(filter, "").strip();
            if (!value.isEmpty()) {
                chosen.put(filter, value);
            }
        }
        return new TableRequest(
                known ? key : sortable.getFirst(),
                known && descending,
                shortened(params.getOrDefault("q", "").strip()),
                chosen,
                pageIn(params.getOrDefault("page", "1")),
                size,
                known);
    }

    public TableRequest {
        filters = Map.copyOf(filters);
    }

    /** Rows before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** One row more than the page shows, to learn whether there is another page. */
    public int limit() {
        return size + 1;
    }

    /** The filter's value, "" for none. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** The order as the address says it: {@code -name}. */
    public String sortWord() {
        return descending ? "-" + sort : sort;
    }

    /** The query part of the address of another page of this table. */
    public String queryForPage(int number) {
        return query(sorted ? sortWord() : "", number);
    }

    /** The query part that sorts by a column: ascending first, then descending. */
    public String queryForSort(String key) {
        return query(key.equals(sort) && !descending ? "-" + key : key, 1);
    }

    private String query(String order, int number) {
        var params = new LinkedHashMap<String, String>();
        if (!q.isEmpty()) {
            params.put("q", q);
        }
        params.putAll(filters);
        if (!order.isEmpty()) {
            params.put("sort", order);
        }
        if (number > 1) {
            params.put("page", Integer.toString(number));
        }
        return params.isEmpty()
                ? "?"
                : params.entrySet().stream()
                        .map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String shortened(String words) {
        return words.length() <= 100 ? words : words.substring(0, 100);
    }

    private static int pageIn(String word) {
        try {
            return Math.clamp(Integer.parseInt(word), 1, MOST_PAGES);
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
