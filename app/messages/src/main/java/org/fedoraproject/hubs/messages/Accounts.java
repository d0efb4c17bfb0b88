package org.fedoraproject.hubs.messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Account names out of what applications call people. An e-mail address of a stranger is no username until a directory resolves it, and
 * some names stand for nobody. Stateless.
 */
public final class Accounts {

    private static final String OUR_MAIL = "@fedoraproject.org";

    /** {@code Ralph <ralph@example.org>}, as mail writes it. */
    private static final Pattern MAILBOX = Pattern.compile("[^<>]*<([^<>\\s]+)>");

    /**
     * What stands for an account on our own servers: {@code http://ralph.id.fedoraproject.org/}, older without scheme, {@code
     * https://id.fedoraproject.org/openid/id/ralph/}, and in chat {@code @ralph:fedora.im} or {@code matrix://fedora.im/ralph}.
     */
    private static final List<Pattern> OURS = List.of(
            Pattern.compile("(?:https?://)?([^./@\\s]+)\\.id(?:\\.stg)?\\.fedoraproject\\.org/?"),
            Pattern.compile("https?://id(?:\\.stg)?\\.fedoraproject\\.org/(?:openid/id/)?([^/@\\s]+)/?"),
            Pattern.compile("@([^:/@\\s]+):fedora\\.im"),
            Pattern.compile("matrix:(?://fedora\\.im)?/([^:/@\\s]+)"));

    /** How forges mark accounts of programs. */
    private static final String BOT = "[bot]";

    /** Names that some application writes where there is nobody: no agent, no owner, and its own robot. */
    private static final Set<String> NOBODY = Set.of("", "none", "null", "anonymous", "orphan", "zodbot");

    /** Most characters of an account's name; service principals with a host in them stay below. */
    private static final int MAX_LENGTH = 100;

    private Accounts() {}

    /**
     * The account behind a name.
     *
     * @param written as the application wrote it
     * @return empty when it stands for nobody, for a group ({@code @group}) or a program ({@code x[bot]}), or is an address or page of a
     *     stranger
     */
    public static Optional<String> person(@Nullable String written) {
        String name = written == null ? "" : PlainText.clean(written, 300);
        Matcher mailbox = MAILBOX.matcher(name);
        if (mailbox.matches()) {
            name = mailbox.group(1);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(OUR_MAIL)) {
            name = name.substring(0, name.length() - OUR_MAIL.length());
        }
        for (Pattern pattern : OURS) {
            Matcher matcher = pattern.matcher(name);
            name = matcher.matches() ? matcher.group(1) : name;
        }
        return isNobody(name) ? Optional.empty() : Optional.of(name);
    }

    private static boolean isNobody(String name) {
        boolean foreign = name.contains("@") || name.contains("://") || name.length() > MAX_LENGTH;
        return foreign || name.endsWith(BOT) || NOBODY.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The accounts behind some names, in their order, without repetition. */
    public static List<String> people(Collection<String> written) {
        List<String> out = new ArrayList<>();
        for (String name : written) {
            person(name).filter(found -> !out.contains(found)).ifPresent(out::add);
        }
        return out;
    }
}
