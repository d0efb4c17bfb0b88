package org.fedoraproject.hubs.web.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the whole site.
 *
 * @param environment {@code production}, {@code staging} or {@code development}; pages of the latter two say so
 * @param contact where readers can turn
 */
@ConfigurationProperties("hubs")
public record SiteConfiguration(
        @Bindable(defaultValue = "production") String environment, Contact contact) {

    /**
     * Where readers can turn; shown in the foot of every page and on error pages.
     *
     * @param chat https address of the chat room; none by default
     * @param mail address; none by default
     * @param bugs https address of the bug tracker; none by default
     */
    @ConfigurationProperties("contact")
    public record Contact(
            @Nullable String chat,
            @Nullable String mail,
            @Nullable String bugs) {}
}
