package org.fedoraproject.hubs.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;

/** Whether MongoDB answers. Thread-safe. */
public final class MongoHealthCheck implements HealthCheck {

    private final MongoDatabase database;

    /** @param database any one the role may use */
    public MongoHealthCheck(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public Health check() {
        try {
            database.runCommand(new Document("buildInfo", 1));
            return Health.UP;
        } catch (MongoException e) {
            return Health.down("MongoDB does not answer (" + e.getClass().getSimpleName()
                    + "); check hubs.mongo.url and the server");
        }
    }
}
