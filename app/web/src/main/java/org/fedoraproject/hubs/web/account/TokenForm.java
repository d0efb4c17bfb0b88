package org.fedoraproject.hubs.web.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to make a token, and what is wrong with it.
 *
 * @param label what they call it
 * @param scopes what it may do
 * @param days how long
 * @param labelError absent when nothing is wrong
 * @param scopeError absent when nothing is wrong
 */
record TokenForm(
        String label,
        Set<Scope> scopes,
        int days,
        @Nullable String labelError,
        @Nullable String scopeError) {

    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    static final Set<String> FIELDS = Set.of("label", "scope", "days");

    static final TokenForm EMPTY = new TokenForm("", EnumSet.of(Scope.READ), 90, null, null);

    private static final int LONGEST_LABEL = 60;

    /** Copies the set. */
    TokenForm {
        scopes = Set.copyOf(scopes);
    }

    static TokenForm of(Form form) {
        String label = PlainText.clean(form.text("label"), LONGEST_LABEL);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        List<String> sent = form.all("scope");
        for (Scope scope : Scope.values()) {
            if (sent.contains(scope.name().toLowerCase(Locale.ROOT))) {
                scopes.add(scope);
            }
        }
        if (sent.size() != scopes.size()) {
            throw new BadFormException("a choice that there is not");
        }
        return new TokenForm(
                label,
                scopes,
                DAYS.stream()
                        .filter(days -> form.text("days").equals(days.toString()))
                        .findFirst()
                        .orElseThrow(() -> new BadFormException("a choice that there is not")),
                label.isEmpty() ? PageTexts.here().say("tokens.no-purpose") : null,
                scopes.isEmpty() ? PageTexts.here().say("tokens.no-scope") : null);
    }

    boolean isGood() {
        return labelError == null && scopeError == null;
    }

    TokenForm tooMany(int most) {
        return new TokenForm(label, scopes, days, PageTexts.here().say("tokens.too-many", Map.of("count", most)), null);
    }
}
