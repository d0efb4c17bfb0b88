package org.fedoraproject.hubs.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Documents in an H2 store, as the library keeps them but for three things that made feeds slow: a query for one {@code _id} with a further
 * condition reads that document and not the whole collection, documents are written compactly instead of by Java serialisation, and their
 * sizes are not added up.
 * Thread-safe as the library is: a collection has one lock.
 */
final class DocumentBackend extends H2Backend {

    DocumentBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    /** An inner class, because the library opens the collections before a field of ours could be set. */
    private final class Database extends H2Database {

        private Database(String name, CursorRegistry cursors) {
            super(name, getMvStore(), cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getFullCollectionNamespace(name);
            MVMap<Object, Document> documents = getMvStore()
                    .openMap(
                            "databases." + full,
                            new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
            MVMap<String, Object> meta = getMvStore().openMap("meta." + full);
            return new Collection(this, name, options, documents, meta, cursorRegistry);
        }
    }

    /** A collection that finds by {@code _id} whatever else is asked. */
    private static final class Collection extends H2Collection {

        private static final String ID = "_id";

        private Collection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        /** Nobody asks how large the collection is, and to know it every document would be encoded twice for every change. */
        @Override
        protected boolean tracksDataSize() {
            return false;
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            if (query != null && query.get(ID) instanceof String id) {
                Document found = getDocument(id);
                return matchDocumentsFromStream(
                        Stream.ofNullable(found), query, orderBy, skip, limit, batchSize, fields);
            }
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
    }
}
