package org.fedoraproject.hubs.web.picture;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures of people and teams come from, apart from those that are drawn.
 *
 * @param url address of a Libravatar service up to and without the digest, such as {@code https://seccdn.libravatar.org/avatar/}; absent or
 *     empty for drawn pictures only, which is the default
 * @param timeout longest time that one picture may take
 * @param fresh how long a picture is shown before it is fetched anew
 * @param memory most bytes that pictures take in memory
 * @param idle after so long without anybody asking for it, a picture leaves memory: also that of somebody who was forgotten elsewhere
 */
@ConfigurationProperties("hubs.avatars")
public record PictureConfiguration(
        @Nullable String url,
        @Bindable(defaultValue = "3s") Duration timeout,
        @Bindable(defaultValue = "1d") Duration fresh,
        @Bindable(defaultValue = "33554432") long memory,
        @Bindable(defaultValue = "6h") Duration idle) {}
