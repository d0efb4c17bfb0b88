package org.fedoraproject.hubs.messages.wiki;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands the wiki, which writes account names with a capital. */
@Singleton
final class WikiProcessor implements MessageProcessor {

    private static final String USER_PAGE = "User:";

    @Override
    public Set<String> applications() {
        return Set.of("wiki");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String title = body.text("title", "title.mPrefixedText");
        Findings findings = Findings.of(message)
                .object(title.isEmpty() ? "" : "pages/" + title)
                .icon("book")
                .kind("page");
        boolean legacy = message.schema() == null;
        String user = body.text("user", "user_text", "user.mName");
        findings.actor(legacy ? user.toLowerCase(Locale.ROOT) : user);
        if (!legacy && title.startsWith(USER_PAGE)) {
            String owner = title.substring(USER_PAGE.length()).toLowerCase(Locale.ROOT);
            findings.users(owner.contains("/") ? owner.substring(0, owner.indexOf('/')) : owner);
        }
        return switch (action) {
            case "article.edit" ->
                Optional.of(findings.link(
                                legacy ? body.text("url").replaceFirst("^http:", "https:") : body.text("diff_url"))
                        .says(findings.byAgent()
                                .text(" edited the wiki page ")
                                .object(title)
                                .quote(body.text("summary").replaceAll("/\\* *(.*?) *\\*/", "$1"))));
            case "upload.complete" ->
                Optional.of(findings.page(body.text("url"))
                        .icon("up")
                        .says(findings.byAgent()
                                .text(" uploaded ")
                                .object(title.isEmpty() ? "a file" : title)
                                .text(" to the wiki")));
            default -> Optional.empty();
        };
    }
}
