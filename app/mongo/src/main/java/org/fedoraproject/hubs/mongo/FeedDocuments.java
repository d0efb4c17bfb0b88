package org.fedoraproject.hubs.mongo;

import com.mongodb.client.model.UpdateOneModel;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What is asked of the collection of feeds: a seam, so that tests can answer as servers do that are hard to bring to it. Thread-safe. */
interface FeedDocuments {

    /** Runs updates in any order, none of them an upsert; the answer is how many of them found their document. */
    int update(List<UpdateOneModel<Document>> updates);

    /** Makes an empty document for each feed that has none; one that somebody else makes at the same moment is as good. */
    void create(Collection<String> feeds);

    /** Documents by id in one round trip, in any order, those that are missing left out. */
    List<Document> find(Collection<String> feeds, Bson projection);
}
