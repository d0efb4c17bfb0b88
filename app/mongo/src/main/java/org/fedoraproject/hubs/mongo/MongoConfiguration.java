package org.fedoraproject.hubs.mongo;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where feeds are kept, {@code hubs.mongo.*}.
 *
 * @param url connection string; the database is {@code hubs} when it names none; default {@code mongodb://127.0.0.1:27017/hubs}
 *     ({@code HUBS_MONGO_URL})
 * @param pool most connections of this process, default 8 ({@code HUBS_MONGO_POOL})
 * @param timeout longest wait for a server, for a free connection and for an answer, default 3 s ({@code HUBS_MONGO_TIMEOUT})
 */
@ConfigurationProperties("hubs.mongo")
public record MongoConfiguration(
        @Bindable(defaultValue = "mongodb://127.0.0.1:27017/hubs")
        String url,

        @Bindable(defaultValue = "8") int pool,
        @Bindable(defaultValue = "3s") Duration timeout) {

    /** The defaults with another address. */
    public static MongoConfiguration of(String url) {
        return new MongoConfiguration(url, 8, Duration.ofSeconds(3));
    }
}
