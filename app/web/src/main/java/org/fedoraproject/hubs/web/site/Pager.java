package org.fedoraproject.hubs.web.site;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through the pages of a list.
 *
 * @param page this one, from 1
 * @param pages how many
 * @param back address of the one before; absent on the first
 * @param next address of the one after; absent on the last
 */
public record Pager(
        int page,
        int pages,
        @Nullable String back,
        @Nullable String next) {

    /** How many pages a list has: one at least. */
    public static int pages(int count, int size) {
        return Math.max(1, (count + size - 1) / size);
    }

    /**
     * Absent when there is one page.
     *
     * @param address of a page, by its number
     */
    public static @Nullable Pager of(int page, int pages, IntFunction<String> address) {
        return pages == 1
                ? null
                : new Pager(
                        page,
                        pages,
                        page > 1 ? address.apply(page - 1) : null,
                        page < pages ? address.apply(page + 1) : null);
    }
}
