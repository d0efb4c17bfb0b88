package org.fedoraproject.hubs.postgres;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a batch as the arrays that {@link Bulk} sends. Stateless. */
final class Column {

    private Column() {}

    static <T> String[] text(Collection<T> rows, Function<? super T, ? extends @Nullable String> cell) {
        return rows.stream().map(cell).map(Column::storable).toArray(String[]::new);
    }

    static <T> Long[] number(Collection<T> rows, Function<? super T, ? extends @Nullable Long> cell) {
        return rows.stream().map(cell).toArray(Long[]::new);
    }

    static <T> Integer[] integer(Collection<T> rows, Function<? super T, Integer> cell) {
        return rows.stream().map(cell).toArray(Integer[]::new);
    }

    static <T> Boolean[] flag(Collection<T> rows, Function<? super T, Boolean> cell) {
        return rows.stream().map(cell).toArray(Boolean[]::new);
    }

    /** PostgreSQL has no character zero; one of them would refuse a whole batch. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
