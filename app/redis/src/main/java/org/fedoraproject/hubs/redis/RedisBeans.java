package org.fedoraproject.hubs.redis;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** Core's ports as beans of a role that runs in the environment {@code redis}. */
@Factory
final class RedisBeans {

    @Bean(preDestroy = "close")
    @Singleton
    RedisQueues queues(RedisConfiguration configuration) {
        return RedisQueues.open(configuration).tidyingUp();
    }

    @Singleton
    MessageInbox inbox(RedisQueues queues) {
        return queues.inbox();
    }

    @Singleton
    @Named("messages")
    WorkQueue<BusMessage> messages(RedisQueues queues) {
        return queues.messages();
    }

    @Singleton
    @Named("entries")
    WorkQueue<AppendToFeed> entries(RedisQueues queues) {
        return queues.entries();
    }

    @Singleton
    RefreshQueue refreshes(RedisQueues queues) {
        return queues.refreshes();
    }

    @Singleton
    DeadLetters deadLetters(RedisQueues queues) {
        return queues.deadLetters();
    }

    @Singleton
    UpdateChannel updates(RedisQueues queues) {
        return queues.updates();
    }

    @Singleton
    LiveStreams streams(RedisQueues queues) {
        return queues.streams();
    }

    @Singleton
    WidgetCache cache(RedisQueues queues) {
        return queues.cache();
    }

    @Singleton
    PersonalData personalData(RedisQueues queues) {
        return queues.personalData();
    }

    @Singleton
    @Named("redis")
    HealthCheck health(RedisQueues queues) {
        return queues.health();
    }
}
