package org.fedoraproject.hubs.listener.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a file, one JSON object a line: a fedmsg envelope, a fedora-messaging object ({@code topic}, {@code headers}, {@code id},
 * {@code body}), or either under {@code message} with an {@code id} beside it. Files of any size: one line is in memory at a time, and a
 * line longer than a message can be is skipped and reported. Thread-safe; what it returns is for one thread.
 */
public final class FileMessages {

    /** Bytes of a line: a body with its headers, envelope and whatever stands beside it. */
    static final int MAX_LINE = 2 * BoundedJson.MAX_BUS_BYTES;

    private final BusMessageDecoder decoder;

    /** @param decoder reads what stands in the lines */
    public FileMessages(BusMessageDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The lines of a file, in order, read as they are asked for; blank lines are left out. Close the stream.
     *
     * @throws IOException when the file cannot be opened; a failure later is an {@link UncheckedIOException} of the stream
     */
    public Stream<FileLine> read(Path file) throws IOException {
        return read(Files.newInputStream(file));
    }

    /** As {@link #read(Path)}, of anything; closing the stream closes the input. */
    public Stream<FileLine> read(InputStream input) {
        Lines lines = new Lines(input);
        Spliterator<FileLine> spliterator =
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(() -> {
            try {
                input.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close the file of messages", e);
            }
        });
    }

    private FileLine line(long number, byte[] bytes) {
        @Nullable String caseId = null;
        try {
            WireText.checkUtf8(bytes);
            JsonNode node = BoundedJson.parse(bytes, MAX_LINE);
            if (!node.isObject()) {
                return new FileLine.Bad(number, null, "not a JSON object");
            }
            boolean wrapped = node.path("message").isObject() && !node.has("topic");
            caseId = wrapped && node.path("id").isTextual() ? node.path("id").textValue() : null;
            return switch (decoder.decode(wrapped ? node.path("message") : node)) {
                case Decoded.Understood understood -> new FileLine.Good(number, caseId, understood.message());
                case Decoded.Undecodable refused -> new FileLine.Bad(number, caseId, refused.reason());
            };
        } catch (MalformedJsonException e) {
            return new FileLine.Bad(number, caseId, String.valueOf(e.getMessage()));
        }
    }

    /** Cuts the input into lines without ever holding more than one. */
    private final class Lines implements Iterator<FileLine> {

        private final InputStream input;

        /** What has been read of the input and not yet of the lines: a byte at a time would cost more than all the rest. */
        private final byte[] buffer = new byte[1 << 16];

        private int from;

        private int until;

        private long number;

        private @Nullable FileLine next;

        Lines(InputStream input) {
            this.input = input;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = advance();
            }
            return next != null;
        }

        @Override
        public FileLine next() {
            FileLine current = hasNext() ? next : null;
            if (current == null) {
                throw new NoSuchElementException("the file has no more messages");
            }
            next = null;
            return current;
        }

        private @Nullable FileLine advance() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
            try {
                while (true) {
                    bytes.reset();
                    long length = readLine(bytes);
                    if (length < 0) {
                        return null;
                    }
                    number++;
                    if (length > MAX_LINE) {
                        return new FileLine.Bad(
                                number, null, "line of " + length + " bytes is over the limit of " + MAX_LINE);
                    }
                    byte[] line = bytes.toByteArray();
                    if (!isBlank(line)) {
                        return line(number, line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("reading stopped after line " + number, e);
            }
        }

        /** Length of the line without its end, or -1 at the end of the file; bytes beyond the limit are counted and dropped. */
        private long readLine(ByteArrayOutputStream out) throws IOException {
            long length = 0;
            while (from < until || refill()) {
                int end = from;
                while (end < until && buffer[end] != '\n') {
                    end++;
                }
                out.write(buffer, from, (int) Math.min(end - from, Math.max(0, MAX_LINE - length)));
                length += end - from;
                from = end + 1;
                if (end < until) {
                    return length;
                }
            }
            return length == 0 ? -1 : length;
        }

        private boolean refill() throws IOException {
            from = 0;
            until = Math.max(0, input.read(buffer));
            return until > 0;
        }

        private static boolean isBlank(byte[] line) {
            for (byte b : line) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
