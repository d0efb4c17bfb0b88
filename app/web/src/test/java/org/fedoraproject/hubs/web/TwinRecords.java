package org.fedoraproject.hubs.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.person.PersonalData;

/** Forgets people in memory, writes down whom, and knows of everybody that they are theirs. Thread-safe. */
final class TwinRecords implements PersonalData {

    final List<String> erased = new CopyOnWriteArrayList<>();
    volatile boolean laterStoreIsAway;
    private final Consumer<String> forget;

    TwinRecords(Consumer<String> forget) {
        this.forget = forget;
    }

    /** A store that forgets after this one, keeps nothing and can be switched off. */
    PersonalData later() {
        return new PersonalData() {
            @Override
            public String store() {
                return "later";
            }

            @Override
            public int order() {
                return 2;
            }

            @Override
            public JsonNode export(String username) {
                ask();
                return JsonNodeFactory.instance.objectNode();
            }

            @Override
            public Erased erase(String username) {
                ask();
                return new Erased(0, Set.of());
            }
        };
    }

    private void ask() {
        if (laterStoreIsAway) {
            throw new CacheException("off", new IllegalStateException("switched off"));
        }
    }

    @Override
    public String store() {
        return "twin";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public JsonNode export(String username) {
        return JsonNodeFactory.instance.objectNode().put("whose", username);
    }

    @Override
    public Erased erase(String username) {
        erased.add(username);
        forget.accept(username);
        return new Erased(1, Set.of());
    }
}
