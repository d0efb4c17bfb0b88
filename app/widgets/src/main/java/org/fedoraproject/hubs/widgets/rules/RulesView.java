package org.fedoraproject.hubs.widgets.rules;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param owners the first of them
 * @param more how many owners are not shown
 * @param everybody address of the page with all of them
 * @param meets when the team meets; empty when nobody said
 * @param guide absent when nobody said
 * @param guideName what the guide is called; empty for the usual words
 * @param schedule absent when nobody said
 * @param minutes absent when nobody said
 */
record RulesView(
        List<Owner> owners,
        int more,
        String everybody,
        String meets,
        @Nullable String guide,
        String guideName,
        @Nullable String schedule,
        @Nullable String minutes) {

    /**
     * @param avatar picture
     * @param address of their hub
     * @param title what people call them
     */
    record Owner(Avatar avatar, String address, String title) {}
}
