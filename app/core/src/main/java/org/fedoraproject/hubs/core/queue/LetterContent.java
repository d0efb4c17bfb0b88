package org.fedoraproject.hubs.core.queue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.job.SyncTeam;

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
    public static String subject(Coalesced job) {
        return switch (job) {
            case RefreshWidget refresh -> "widget " + refresh.placement() + ", function " + refresh.function();
            case SyncTeam sync -> "people of team " + sync.team();
        };
    }

    /** Length without a character that the cut went through. */
    private static int wholeCharacters(byte[] text) {
        int lead = text.length - 1;
        while (lead > text.length - 4 && (text[lead] & 0xC0) == 0x80) {
            lead--;
        }
        int first = text[lead] & 0xFF;
        int needed = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        return lead + needed > text.length ? lead : text.length;
    }
}
