package org.fedoraproject.hubs.web.site;

import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * A hub in a list.
 *
 * @param avatar picture
 * @param address where it is
 * @param title what people call it
 * @param line one sentence; may be empty
 * @param count members of a team, teams of a person, in words
 * @param lastAt instant of its last sign of life; absent when none is known
 * @param lastText the same in words
 * @param lively whether that was within a day
 * @param spark path data of thirty days; absent when none is known
 * @param sparkWords what the line shows
 */
public record HubRow(
        Avatar avatar,
        String address,
        String title,
        String line,
        String count,
        @Nullable String lastAt,
        String lastText,
        boolean lively,
        @Nullable String spark,
        String sparkWords) {

    /** A hub with what is known of its life. */
    public static HubRow of(HubSummary hub, Life life) {
        boolean person = hub.id().kind() == HubKind.USER;
        return new HubRow(
                Avatar.of(hub.id(), hub.title()),
                "/" + hub.id().path() + "/",
                hub.title(),
                hub.summary().isBlank() && person ? "@" + hub.id().name() : hub.summary(),
                PageTexts.here().say(person ? "site.teams" : "site.members", Map.of("count", hub.members())),
                life.lastAt(),
                life.lastText(),
                life.lively(),
                life.line(),
                life.words());
    }
}
