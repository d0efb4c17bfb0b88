package org.fedoraproject.hubs.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/** How documents lie in the H2 store: a tag and a value each; what is rare is left to H2. Stateless. */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final byte OTHER = 0;
    private static final byte NULL = 1;
    private static final byte STRING = 2;
    private static final byte INT = 3;
    private static final byte LONG = 4;
    private static final byte INSTANT = 5;
    private static final byte LIST = 6;
    private static final byte DOCUMENT = 7;

    /** Bytes of a small object in memory, roughly. */
    private static final int OBJECT = 40;

    private final ObjectDataType other = new ObjectDataType();

    private DocumentType() {}

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        return switch (value) {
            case String text -> OBJECT + text.length();
            case List<?> list ->
                OBJECT + list.stream().mapToInt(DocumentType::memory).sum();
            case Document document ->
                OBJECT
                        + document.values().stream()
                                .mapToInt(v -> OBJECT + memory(v))
                                .sum();
            case null -> OBJECT;
            default -> OBJECT;
        };
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        out.putVarInt(document.size());
        document.forEach((key, value) -> {
            string(out, key);
            value(out, value);
        });
    }

    private void value(WriteBuffer out, @Nullable Object value) {
        switch (value) {
            case null -> out.put(NULL);
            case String text -> string(out.put(STRING), text);
            case Integer number -> out.put(INT).putInt(number);
            case Long number -> out.put(LONG).putLong(number);
            case Instant time -> out.put(INSTANT).putLong(time.toEpochMilli());
            case Document document -> write(out.put(DOCUMENT), document);
            case List<?> list -> {
                out.put(LIST).putVarInt(list.size());
                list.forEach(item -> value(out, item));
            }
            default -> other.write(out.put(OTHER), value);
        }
    }

    private static void string(WriteBuffer out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Document read(ByteBuffer in) {
        Document document = new Document();
        for (int left = DataUtils.readVarInt(in); left > 0; left--) {
            document.put(string(in), value(in));
        }
        return document;
    }

    private @Nullable Object value(ByteBuffer in) {
        byte tag = in.get();
        return switch (tag) {
            case NULL -> null;
            case STRING -> string(in);
            case INT -> in.getInt();
            case LONG -> in.getLong();
            case INSTANT -> Instant.ofEpochMilli(in.getLong());
            case LIST -> list(in);
            case DOCUMENT -> read(in);
            default -> other.read(in);
        };
    }

    private List<@Nullable Object> list(ByteBuffer in) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int left = DataUtils.readVarInt(in); left > 0; left--) {
            list.add(value(in));
        }
        return list;
    }

    private static String string(ByteBuffer in) {
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
