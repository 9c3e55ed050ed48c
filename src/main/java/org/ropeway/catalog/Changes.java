package org.ropeway.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change to a record changed, as the journal keeps it: each field "before → after", or all fields of a new one. */
public final class Changes {

    private Changes() {}

    public static <T extends Record> Map<String, String> between(@Nullable T before, T after) {
        var changes = new LinkedHashMap<String, String>();
        for (var component : after.getClass().getRecordComponents()) {
            var was = before == null ? null : value(component.getAccessor(), before);
            var is = value(component.getAccessor(), after);
            if (!Objects.equals(was, is)) {
                changes.put(component.getName(), before == null ? String.valueOf(is) : "%s → %s".formatted(was, is));
            }
        }
        return changes;
    }

    private static @Nullable Object value(java.lang.reflect.Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
