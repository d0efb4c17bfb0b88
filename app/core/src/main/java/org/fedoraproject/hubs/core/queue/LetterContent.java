package org.fedoraproject.hubs.core.queue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.fedoraproject.hubs.core.job.RefreshWidget;

/** How a dead letter keeps what died: text where it is text, else Base64, both cut to a limit. Stateless. */
public final class LetterContent {

    /** Before Base64. */
    public static final String BASE64 = "base64:";

    private LetterContent() {}

    /** The content as kept. Of a cut text the last character may be missing. */
    public static String of(byte[] original) {
        boolean cut = original.length > PipelineLimits.MAX_LETTER_BYTES;
        byte[] kept = cut ? Arrays.copyOf(original, PipelineLimits.MAX_LETTER_BYTES) : original;
        try {
            int whole = cut ? wholeCharacters(kept) : kept.length;
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(kept, 0, whole))
                    .toString();
        } catch (CharacterCodingException notText) {
            return BASE64 + Base64.getEncoder().encodeToString(kept);
        }
    }

    /** Whether a part of the original is missing, so that it cannot be put back. */
    public static boolean isCut(DeadLetter letter) {
        return letter.size() > PipelineLimits.MAX_LETTER_BYTES;
    }

    /** What a refresh that died is about. */
    public static String subject(RefreshWidget job) {
        return "widget " + job.placement() + ", function " + job.function();
    }

    /** Length without a character that the cut went through. */
    private static int wholeCharacters(byte[] text) {
        int end = text.length;
        while (end > text.length - 4 && end > 0 && (text[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        boolean lead = end > 0 && (text[end - 1] & 0xC0) == 0xC0;
        return lead ? end - 1 : end;
    }
}
