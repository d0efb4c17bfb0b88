package org.fedoraproject.hubs.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address with what is asked for, value by value; what is empty is left out. Not thread-safe. */
public final class Query {

    private final StringBuilder address;
    private boolean asked;

    private Query(String path) {
        address = new StringBuilder(path);
    }

    /** Begins with a path. */
    public static Query to(String path) {
        return new Query(path);
    }

    /** Adds a value. */
    public Query with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.append(asked ? '&' : '?')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            asked = true;
        }
        return this;
    }

    /** Adds the number of a page; the first is nothing to ask for. */
    public Query page(int number) {
        return number > 1 ? with("page", Integer.toString(number)) : this;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
