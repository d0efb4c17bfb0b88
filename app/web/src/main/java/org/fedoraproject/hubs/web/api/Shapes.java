package org.fedoraproject.hubs.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers look like. Properties are always there, null where nothing is known; new ones may be added, none is taken away. */
final class Shapes {

    private Shapes() {}

    /**
     * @param id path of the hub
     * @param title what people call it
     * @param summary one sentence
     * @param members owners and members of a team; teams of a person
     * @param url its page
     */
    @Schema(name = "HubItem", description = "A hub in a list.")
    record HubItem(
            @Schema(example = "t/design") String id,
            @Schema(example = "Design") String title,
            @Schema(example = "We draw what others build.") String summary,
            @Schema(example = "12") int members,
            @Schema(example = "/t/design/") String url) {}

    /**
     * @param items of this part of the list
     * @param total of the whole list
     * @param offset how many came before
     * @param limit most in one answer
     */
    @Schema(name = "HubList", description = "Part of a list of public hubs, by title.")
    record HubList(List<HubItem> items, int total, int offset, int limit) {}

    /**
     * @param label what it is called
     * @param address where it leads; empty when the label says it all
     */
    @Schema(name = "Link", description = "Something a hub points at.")
    record LinkShape(
            @Schema(example = "Chat") String label,

            @Schema(example = "https://chat.example.org/#design")
            String address) {}

    /**
     * @param id path of the hub
     * @param kind {@code team} or {@code user}
     * @param title what people call it
     * @param summary one sentence
     * @param description Markdown; null for whoever sees its header only
     * @param visibility {@code public}, {@code preview} or {@code private}
     * @param archived kept for reading only
     * @param joining how somebody becomes a member: {@code open}, {@code approval}, {@code invitation} or {@code group}; null for people
     * @param timeZone IANA zone of a person
     * @param links what it points at; empty for whoever sees its header only
     * @param follows what a team's feed holds beside its group; empty for whoever sees its header only
     * @param createdAt since when the portal knows of it
     * @param version grows with each change
     * @param url its page
     */
    @Schema(name = "Hub", description = "A hub as its viewer sees it.")
    record HubShape(
            @Schema(example = "t/design") String id,
            @Schema(example = "team") String kind,
            @Schema(example = "Design") String title,
            @Schema(example = "We draw what others build.") String summary,
            @Schema(nullable = true) @Nullable String description,
            @Schema(example = "public") String visibility,
            boolean archived,

            @Schema(nullable = true, example = "approval") @Nullable
            String joining,

            @Schema(nullable = true) @Nullable String timeZone,
            List<LinkShape> links,
            List<String> follows,
            Instant createdAt,
            @Schema(example = "7") long version,
            @Schema(example = "/t/design/") String url) {}

    /**
     * @param username account name
     * @param title what people call them
     * @param role the highest they have
     * @param since when they got it
     */
    @Schema(name = "Member", description = "Somebody on a hub.")
    record MemberShape(
            @Schema(example = "leilani") String username,
            @Schema(example = "Leilani Kahale") String title,
            @Schema(example = "owner") String role,
            @Schema(nullable = true) @Nullable Instant since) {}

    /**
     * @param items of this part of the list
     * @param total of the whole list
     * @param offset how many came before
     * @param limit most in one answer
     */
    @Schema(name = "MemberList", description = "Part of the people of a hub, owners first.")
    record MemberList(List<MemberShape> items, int total, int offset, int limit) {}

    /**
     * @param id number of the placement
     * @param widget which widget
     * @param column {@code main} or {@code side}
     * @param position order within the column
     * @param membersOnly whether only members see it
     * @param configuration its settings; null for whoever may not change the layout
     * @param fragment address of what it shows
     */
    @Schema(name = "Placement", description = "A widget on a hub.")
    record PlacementShape(
            @Schema(example = "42") long id,
            @Schema(example = "feed") String widget,
            @Schema(example = "main") String column,
            int position,
            boolean membersOnly,

            @Schema(nullable = true, type = "object") @Nullable
            JsonNode configuration,

            @Schema(example = "/t/design/widgets/42") String fragment) {}

    /**
     * @param split how the columns share the page: {@code wide_main}, {@code balanced}, {@code equal}, {@code single}
     * @param version grows with each change; also the entity tag
     * @param widgets in page order
     */
    @Schema(name = "Layout", description = "How the widgets of a hub stand.")
    record LayoutShape(
            @Schema(example = "wide_main") String split,
            @Schema(example = "7") long version,
            List<PlacementShape> widgets) {}

    /** @param items in page order */
    @Schema(name = "PlacementList", description = "The widgets on a hub that the viewer sees.")
    record PlacementList(List<PlacementShape> items) {}

    /**
     * @param id of the message
     * @param at when it happened
     * @param application who reported it
     * @param topic of the message
     * @param agent who did it
     * @param usernames whom it concerns
     * @param packages which packages it concerns
     * @param sentence what happened
     * @param link where to look
     */
    @Schema(name = "Entry", description = "An entry of a feed.")
    record EntryShape(
            String id,
            Instant at,
            @Schema(example = "bodhi") String application,

            @Schema(example = "org.fedoraproject.prod.bodhi.update.comment")
            String topic,

            @Schema(nullable = true, example = "leilani") @Nullable
            String agent,

            List<String> usernames,
            List<String> packages,

            @Schema(example = "leilani commented on kernel-6.17")
            String sentence,

            @Schema(nullable = true) @Nullable String link) {}

    /**
     * @param id path of the hub
     * @param entries newest first
     */
    @Schema(name = "Feed", description = "The newest entries of a hub's feed, at most a hundred.")
    record FeedShape(@Schema(example = "t/design") String id, List<EntryShape> entries) {}

    /**
     * @param state {@code waiting}, {@code deferred} or {@code denied}
     * @param username who asks
     * @param title what people call them
     * @param words for the owners
     * @param askedAt when
     * @param answer an owner's words
     */
    @Schema(name = "JoinRequest", description = "Somebody who wants to join a team.")
    record RequestShape(
            @Schema(example = "waiting") String state,
            @Schema(example = "diego") String username,
            String title,
            String words,
            Instant askedAt,
            String answer) {}

    /**
     * @param hub path of the team
     * @param username who is invited
     * @param role {@code member} or {@code owner}
     * @param invitedBy by whom
     * @param invitedAt when
     */
    @Schema(name = "Invitation", description = "What somebody becomes by accepting.")
    record InvitationShape(
            @Schema(example = "t/design") String hub,
            @Schema(example = "diego") String username,
            @Schema(example = "member") String role,
            @Schema(example = "leilani") String invitedBy,
            Instant invitedAt) {}

    /** @param items those that wait first, then those deferred */
    @Schema(name = "JoinRequestList", description = "Requests to join a team that nobody has denied.")
    record RequestList(List<RequestShape> items) {}

    /** @param items newest first */
    @Schema(name = "InvitationList", description = "Who is invited to a team.")
    record InvitationList(List<InvitationShape> items) {}

    /**
     * @param hub path of the hub
     * @param roles {@code owner}, {@code member}, {@code subscriber}, {@code stargazer}
     * @param request what they asked for
     * @param invitation what they may become
     */
    @Schema(name = "Membership", description = "What the viewer is to a hub.")
    record MembershipShape(
            @Schema(example = "t/design") String hub,
            List<String> roles,

            @Schema(nullable = true, type = "object") @Nullable
            RequestShape request,

            @Schema(nullable = true, type = "object") @Nullable
            InvitationShape invitation) {}

    /**
     * @param username account name
     * @param scopes what the token allows
     * @param administrator whether they look after the whole site
     * @param hubs paths of the hubs they have roles on, and which
     * @param invitations to teams
     */
    @Schema(name = "Me", description = "Whoever asks.")
    record MeShape(
            @Schema(example = "leilani") String username,
            List<String> scopes,
            boolean administrator,
            Map<String, List<String>> hubs,
            List<InvitationShape> invitations) {}
}
