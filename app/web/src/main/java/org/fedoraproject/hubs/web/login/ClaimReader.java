package org.fedoraproject.hubs.web.login;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.person.Newcomer;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.person.Subject;
import org.fedoraproject.hubs.core.text.PlainText;

/** Reads a person out of claims, which may hold anything. Immutable and thread-safe. */
@Singleton
final class ClaimReader {

    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_TEXT = 320;

    private static final int MOST_GROUPS = 2000;

    private final LoginConfiguration.Claims names;

    ClaimReader(LoginConfiguration configuration) {
        this.names = configuration.claims();
    }

    /** Whether the claims say enough that nobody need be asked for more. */
    boolean isEnough(Map<String, Object> claims) {
        return text(claims, names.username()).isPresent()
                && names.groups().stream().anyMatch(claims::containsKey);
    }

    /**
     * The person.
     *
     * @throws LoginException when the claims tell no account name that can be one here
     */
    Vouched read(Subject subject, Map<String, Object> claims) throws LoginException {
        String username = text(claims, names.username())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(HubId::isName)
                .orElseThrow(() -> new LoginException(
                        LoginException.Kind.NO_NAME,
                        "none of the claims " + names.username() + " is an account name that can be one here"));
        String title = text(claims, names.name())
                .map(name -> PlainText.clean(name, LONGEST_NAME))
                .filter(name -> !name.isBlank())
                .orElse(null);
        SecretDigest avatar = text(claims, names.email())
                .filter(mail -> mail.contains("@"))
                .map(SecretDigest::ofMail)
                .orElse(null);
        String zone = text(claims, names.timeZone())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .orElse(null);
        return new Vouched(new Newcomer(subject, username, title, zone, avatar), groups(claims));
    }

    private static Optional<String> text(Map<String, Object> claims, List<String> among) {
        return among.stream()
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_TEXT)
                .findFirst();
    }

    private Set<String> groups(Map<String, Object> claims) {
        Set<String> groups = new LinkedHashSet<>();
        names.groups().stream()
                .map(claims::get)
                .filter(Collection.class::isInstance)
                .flatMap(value -> ((Collection<?>) value).stream())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(HubId::isName)
                .limit(MOST_GROUPS)
                .forEach(groups::add);
        return groups;
    }

    /** The claims of a set as a plain map. */
    static Map<String, Object> map(ClaimsSet claims) {
        return claims.toJSONObject();
    }
}
