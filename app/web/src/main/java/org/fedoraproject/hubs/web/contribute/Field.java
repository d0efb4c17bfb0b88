package org.fedoraproject.hubs.web.contribute;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form as its page shows it.
 *
 * @param value what was typed
 * @param error what is wrong with it; absent when nothing is
 */
public record Field(String value, @Nullable String error) {}
