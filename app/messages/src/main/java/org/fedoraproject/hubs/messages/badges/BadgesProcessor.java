package org.fedoraproject.hubs.messages.badges;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Keepsake;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Fedora Badges, under its present and its former name. Badges are awarded by a machine: nobody is the agent. */
@Singleton
final class BadgesProcessor implements MessageProcessor {

    private static final String SITE = "https://badges.fedoraproject.org/";

    @Override
    public Set<String> applications() {
        return Set.of("badges", "fedbadges");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String name =
                Accounts.person(body.text("user.username", "person.nickname")).orElse("");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean former = message.application().equals("fedbadges");
        Findings findings = Findings.of(message)
                .users(name)
                .icon("medal")
                .kind("badge")
                .link(former ? SITE + "user/" + name : null)
                .page(SITE + "user/" + name);
        return switch (action) {
            case "badge.award" -> Optional.of(award(findings, body, name));
            case "person.rank.advance" -> Optional.of(rank(findings, body, name));
            case "person.login.first" ->
                Optional.of((former ? findings : findings.actor(name))
                        .says(Phrase.about(findings.agent())
                                .person(name)
                                .text(" came to Fedora Badges for the first time")));
            default -> Optional.empty();
        };
    }

    private static Findings award(Findings findings, Fields body, String name) {
        String id = body.text("badge.badge_id", "badge.id");
        if (!id.isEmpty()) {
            findings.object("badges/" + id).page(SITE + "badge/" + id);
        }
        String badge = body.text("badge.name");
        findings.remember(Keepsake.of("badge", id.isEmpty() ? badge : id)
                .person(name)
                .text("name", badge.isEmpty() ? id : badge)
                .text("description", body.text("badge.description"))
                .link("image", body.text("badge.image_url", "badge.image"))
                .link("link", id.isEmpty() ? null : SITE + "badge/" + id));
        return findings.says(Phrase.about(null)
                .person(name)
                .text(" was awarded the badge ")
                .object(badge.isEmpty() ? id : badge)
                .quote(body.text("badge.description")));
    }

    private static Findings rank(Findings findings, Fields body, String name) {
        String rank = body.text("person.rank");
        String old = body.text("old_rank");
        return findings.icon("up")
                .kind("rank")
                .says(Phrase.about(null)
                        .person(name)
                        .text(rank.isEmpty() ? " moved up among the badge holders" : " is now number ")
                        .outcome(rank)
                        .text(rank.isEmpty() ? "" : " among the badge holders")
                        .text(old.isEmpty() || rank.isEmpty() ? "" : ", after number " + old));
    }
}
