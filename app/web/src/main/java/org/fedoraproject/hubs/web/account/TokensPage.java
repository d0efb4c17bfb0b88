package org.fedoraproject.hubs.web.account;

import com.ibm.icu.text.ListFormatter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for scripts as their template sees them.
 *
 * @param frame around it
 * @param tabs beside it
 * @param fresh the token that was just made, shown this once; absent otherwise
 * @param rows newest first
 * @param label as typed
 * @param labelError what is wrong with it; absent when nothing
 * @param scopes to choose from
 * @param scopeError what is wrong with the choice; absent when nothing
 * @param faulty whether anything is wrong
 * @param days to choose from
 */
record TokensPage(
        Frame frame,
        List<Own.Tab> tabs,
        @Nullable String fresh,
        List<Row> rows,
        String label,
        @Nullable String labelError,
        List<Choice> scopes,
        @Nullable String scopeError,
        boolean faulty,
        List<Choice> days) {

    /**
     * @param id what takes it back
     * @param label what the person calls it
     * @param may what it may do, in words
     * @param used instant of its last use; absent when never
     * @param usedText the same in words
     * @param ends instant
     * @param endsText the same in words
     * @param over whether it has ended
     */
    record Row(
            String id,
            String label,
            String may,
            @Nullable String used,
            String usedText,
            String ends,
            String endsText,
            boolean over) {

        static Row of(PersonalToken token, Instant now) {
            Instant used = token.usedAt();
            return new Row(
                    token.id().toString(),
                    token.label(),
                    words(token.scopes()),
                    used == null ? null : Moments.iso(used),
                    used == null ? PageTexts.here().say("tokens.never") : Moments.words(used),
                    Moments.iso(token.expiresAt()),
                    Moments.words(token.expiresAt()),
                    !token.expiresAt().isAfter(now));
        }
    }

    /**
     * @param value sent
     * @param label shown
     * @param hint more about it
     * @param chosen whether it is
     */
    record Choice(String value, String label, String hint, boolean chosen) {}

    static TokensPage of(Frame frame, List<PersonalToken> tokens, TokenForm form, @Nullable String fresh, Instant now) {
        return new TokensPage(
                frame,
                Own.tabs("/account/tokens"),
                fresh,
                tokens.stream().map(token -> Row.of(token, now)).toList(),
                form.label(),
                form.labelError(),
                Stream.of(Scope.values())
                        .map(scope -> choice(scope, form.scopes().contains(scope)))
                        .toList(),
                form.scopeError(),
                !form.isGood(),
                TokenForm.DAYS.stream()
                        .map(days -> new Choice(
                                days.toString(),
                                PageTexts.here().say("tokens.days-long", Map.of("count", days)),
                                "",
                                days == form.days()))
                        .toList());
    }

    private static Choice choice(Scope scope, boolean chosen) {
        return new Choice(word(scope), label(scope), hint(scope), chosen);
    }

    private static String words(Set<Scope> scopes) {
        List<String> words = Stream.of(Scope.values())
                .filter(scopes::contains)
                .map(scope -> PageTexts.here().say("tokens.scope-" + word(scope)))
                .toList();
        return ListFormatter.getInstance(PageTexts.here().locale(), ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(words);
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Scope scope) {
        return PageTexts.here().say("tokens.scope-" + word(scope) + "-label");
    }

    private static String hint(Scope scope) {
        return PageTexts.here().say("tokens.scope-" + word(scope) + "-hint");
    }
}
