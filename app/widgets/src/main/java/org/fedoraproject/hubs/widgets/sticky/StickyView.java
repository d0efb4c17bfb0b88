package org.fedoraproject.hubs.widgets.sticky;

import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param words harmless HTML; empty when there is no note, or no longer
 * @param until the last day in words; absent when there is none
 */
record StickyView(CharSequence words, @Nullable String until) {}
