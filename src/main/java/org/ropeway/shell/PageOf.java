package org.ropeway.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total rows in the whole list, empty when it was not counted
 * @param more whether rows follow this page
 */
public record PageOf<T>(List<T> items, TableRequest request, OptionalLong total, boolean more) {
    /** A page of a list whose length is known. */
    public static <T> PageOf<T> counted(List<T> items, TableRequest request, long total) {
        return new PageOf<>(items, request, OptionalLong.of(total), request.offset() + items.size() < total);
    }

    /** A page of a list that was not counted. @param found up to {@link TableRequest#limit()} rows */
    public static <T> PageOf<T> uncounted(List<T> found, TableRequest request) {
        boolean more = found.size() > request.size();
        return new PageOf<>(more ? found.subList(0, request.size()) : found, request, OptionalLong.empty(), more);
    }

    public PageOf {
        items = List.copyOf(items);
    }

    /** Whether there is any other page. */
    public boolean several() {
        return more || request.page() > 1;
    }

    public @Nullable String previousHref() {
        return request.page() > 1 ? request.queryForPage(request.page() - 1) : null;
    }

    public @Nullable String nextHref() {
        return more ? request.queryForPage(request.page() + 1) : null;
    }

    /** The pages around this one, the first and the last, with gaps; none when the list was not counted. */
    public List<Number> numbers() {
        var numbers = new ArrayList<Number>();
        int last = total.isEmpty() ? 0 : (int) Math.ceilDiv(total.getAsLong(), request.size());
        for (int i = 1; i <= last; i++) {
            if (i == 1 || i == last || Math.abs(i - request.page()) <= 1) {
                boolean current = i == request.page();
                numbers.add(new Number(i, current ? null : request.queryForPage(i), current, false));
            } else if (!numbers.getLast().gap()) {
                numbers.add(new Number(i, null, false, true));
            }
        }
        return numbers;
    }

    /** One entry of the paging line. */
    public record Number(int number, @Nullable String href, boolean current, boolean gap) {}
}
