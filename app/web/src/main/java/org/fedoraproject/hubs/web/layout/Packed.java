package org.fedoraproject.hubs.web.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.web.form.BadFormException;

/**
 * The boards of a draft as one field of a form, packed: thirty boards that differ by one move are hardly larger than one, and a form must
 * stay small.
 *
 * @param base the layout that the draft began from
 * @param board how it stands now
 * @param past how it stood before each change, oldest first
 */
record Packed(Board base, Board board, List<Board> past) {

    /** Of the field; forms larger than 64 KB are refused. */
    private static final int LARGEST = 36_000;

    private static final int LARGEST_UNPACKED = 2_000_000;

    /** Copies the list. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what the text leaves out
    Packed {
        past = past == null ? List.of() : List.copyOf(past);
    }

    /** Whether there is room for a draft in its form, whatever there is for its past. */
    static boolean fits(Draft draft) {
        return pack(new Packed(draft.base(), draft.board(), List.of())).length() <= LARGEST;
    }

    /** As text; of the past as much as there is room for. */
    static String text(Draft draft) {
        List<Board> past = draft.past();
        String text = pack(new Packed(draft.base(), draft.board(), past));
        while (text.length() > LARGEST && !past.isEmpty()) {
            past = past.subList(past.size() - past.size() / 2, past.size());
            text = pack(new Packed(draft.base(), draft.board(), past));
        }
        return text;
    }

    private static String pack(Packed packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(BoundedJson.write(packed).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** @throws BadFormException when it is not what {@link #text} made */
    static Packed read(String text) {
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            byte[] json = in.readNBytes(LARGEST_UNPACKED);
            Packed packed = BoundedJson.read(new String(json, StandardCharsets.UTF_8), Packed.class);
            if (packed.base == null || packed.board == null) {
                throw new BadFormException("a draft that lacks a part");
            }
            return packed;
        } catch (IOException | IllegalArgumentException | MalformedJsonException e) {
            throw new BadFormException("a draft that cannot be read");
        }
    }
}
