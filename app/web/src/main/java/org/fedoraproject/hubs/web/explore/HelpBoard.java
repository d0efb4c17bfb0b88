package org.fedoraproject.hubs.web.explore;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/** Where teams want a hand, for newcomers: two questions. Thread-safe. */
@Singleton
final class HelpBoard {

    private static final int LOOKED_AT = 200;

    private static final int SHOWN = 6;

    private final FactStore facts;
    private final HubStore hubs;

    HelpBoard(FactStore facts, HubStore hubs) {
        this.facts = facts;
        this.hubs = hubs;
    }

    /**
     * @param newest those last asked
     * @param counts how many each team has
     */
    record Open(List<ExplorePage.Help> newest, Map<HubId, Long> counts) {

        @Nullable
        String wanted(HubId team) {
            Long count = counts.get(team);
            return count == null ? null : PageTexts.here().say("explore.wanted", Map.of("count", count));
        }
    }

    Open read(Instant now) {
        List<HelpRequest.Asked> asked = HelpRequest.everywhere(facts, now, LOOKED_AT).stream()
                .filter(each -> each.hub().kind() == HubKind.TEAM)
                .toList();
        List<HelpRequest.Asked> first = asked.stream().limit(SHOWN).toList();
        Map<HubId, Hub> teams = first.isEmpty()
                ? Map.of()
                : hubs.findAll(first.stream().map(HelpRequest.Asked::hub).collect(Collectors.toSet()));
        return new Open(
                first.stream()
                        .flatMap(each ->
                                Stream.ofNullable(teams.get(each.hub())).map(team -> help(team, each.request())))
                        .toList(),
                asked.stream().collect(Collectors.groupingBy(HelpRequest.Asked::hub, Collectors.counting())));
    }

    private static ExplorePage.Help help(Hub team, HelpRequest request) {
        return new ExplorePage.Help(
                Avatar.of(team.id(), team.title()),
                "/" + team.id().path() + "/",
                team.title(),
                request.text(),
                request.skills());
    }
}
