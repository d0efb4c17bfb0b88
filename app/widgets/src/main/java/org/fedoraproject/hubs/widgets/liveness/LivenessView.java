package org.fedoraproject.hubs.widgets.liveness;

import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param icon name in the sprite
 * @param notice in a sentence; absent when the hub is lively
 * @param since instant of the last sign of life; absent when none is known
 * @param advice what to do about it; empty when there is nothing
 */
record LivenessView(
        String icon, @Nullable String notice, @Nullable String since, String advice) {}
