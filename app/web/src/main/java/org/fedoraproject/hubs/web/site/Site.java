package org.fedoraproject.hubs.web.site;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.jspecify.annotations.Nullable;

/** What the settings say about the site, as templates see it under {@code @site}. Immutable. */
@Singleton
final class Site {

    private final View view;

    /**
     * @param environment "staging" or "development"; absent in production
     * @param contact whether there is any way to turn to somebody
     * @param chat address of the chat room; absent when there is none
     * @param mail address; absent when there is none
     * @param bugs address of the bug tracker; absent when there is none
     */
    record View(
            @Nullable String environment,
            boolean contact,
            @Nullable String chat,
            @Nullable String mail,
            @Nullable String bugs) {}

    Site(SiteConfiguration configuration) {
        String environment = configuration.environment().equals("production") ? null : configuration.environment();
        String chat = SafeLink.of(configuration.contact().chat()).orElse(null);
        String bugs = SafeLink.of(configuration.contact().bugs()).orElse(null);
        String mail = configuration.contact().mail();
        this.view = new View(environment, chat != null || bugs != null || mail != null, chat, mail, bugs);
    }

    View view() {
        return view;
    }
}
