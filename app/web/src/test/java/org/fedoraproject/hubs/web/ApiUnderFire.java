package org.fedoraproject.hubs.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.TokenId;

/**
 * A portal on stores in memory for {@code src/test/scripts/fuzz-api}: writes its address and a token of an owner into the file that it is
 * given, and runs until it is ended.
 */
final class ApiUnderFire {

    private ApiUnderFire() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WebFixture web = new WebFixture(Map.of("hubs.rates.api", 1_000_000, "hubs.rates.writes", 1_000_000));
        web.community.settle().busy();
        Secret secret = Secret.fresh();
        Instant now = Instant.now();
        web.twins.tokens.create(
                secret.digest(),
                new PersonalToken(
                        new TokenId(UUID.randomUUID()),
                        "leilani",
                        "fuzz",
                        EnumSet.allOf(Scope.class),
                        now,
                        null,
                        now.plus(Duration.ofHours(1))),
                10);
        Path told = Path.of(arguments[0]);
        Path draft = told.resolveSibling(told.getFileName() + ".part");
        Files.writeString(draft, web.address("") + "\n" + PersonalTokens.PREFIX + secret.text() + "\n");
        Files.move(draft, told);
        Thread.currentThread().join();
    }
}
