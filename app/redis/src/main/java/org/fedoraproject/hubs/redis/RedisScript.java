package org.fedoraproject.hubs.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A Lua script that stands beside this class, run by its digest and sent again when Redis has forgotten it (restart, {@code SCRIPT
 * FLUSH}). Immutable.
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of two strings is immutable
enum RedisScript {
    PUT("put", false),
    FINISH("finish", true),
    BURY("bury", true),
    RECLAIM("reclaim", true),
    KEEP("keep", true),
    STATUS("status", true),
    REQUEST("request", true),
    CLAIM("claim", true),
    DONE("done", true),
    FAIL("fail", true),
    PUBLISH("publish", true),
    END("end", true),
    LETTER("letter", true),
    RETRY("retry", true),
    STORE("store", false),
    FORGET("forget", true);

    private final Source plain;

    private final Source whenFull;

    /**
     * @param drains whether it must work when Redis is full, because it makes room or is what makes others stop; said in the way of Redis
     *     7. Redis 6.2 lets a script go on once it has written, which those that acknowledge first have.
     */
    RedisScript(String name, boolean drains) {
        String text = resource("prelude.lua") + resource(name + ".lua");
        plain = Source.of(text);
        whenFull = drains ? Source.of("#!lua flags=allow-oom\n" + text) : plain;
    }

    private record Source(String text, String digest) {

        static Source of(String text) {
            try {
                byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
                return new Source(text, HexFormat.of().formatHex(sha1));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-1", e);
            }
        }
    }

    /** Runs it; fails as {@link RedisConnections#call} does. */
    Object run(RedisConnections connections, ServerVersion version, List<String> arguments) {
        Source source = version.isAtLeast7(connections) ? whenFull : plain;
        String[] keys = {connections.configuration().prefix()};
        String[] values = arguments.toArray(new String[0]);
        return connections.call(redis -> {
            try {
                return redis.<Object>evalsha(source.digest(), ScriptOutputType.MULTI, keys, values);
            } catch (RedisNoScriptException e) {
                return redis.<Object>eval(
                        source.text().getBytes(StandardCharsets.UTF_8), ScriptOutputType.MULTI, keys, values);
            }
        });
    }

    private static String resource(String name) {
        try (InputStream in = RedisScript.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, "no " + name + " beside the class")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
