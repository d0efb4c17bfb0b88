package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scripts send. Unknown properties are refused: a misspelt one would otherwise be lost in silence. */
final class Wanted {

    private Wanted() {}

    /**
     * @param action what to do
     * @param username whom it is about; needed from {@code invite} on
     * @param role what to invite as; {@code member} when it is left out
     * @param words that go with a request or an answer
     */
    @Schema(
            name = "MembershipAction",
            description = "One thing to do about who is what to a hub.",
            example = "{\"action\":\"join\",\"words\":\"I drew the last two wallpapers.\"}")
    record Act(
            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {
                        "subscribe",
                        "unsubscribe",
                        "star",
                        "unstar",
                        "join",
                        "withdraw",
                        "leave",
                        "give-up-ownership",
                        "accept",
                        "decline",
                        "invite",
                        "uninvite",
                        "approve",
                        "defer",
                        "deny",
                        "lift",
                        "promote",
                        "demote",
                        "remove"
                    })
            @Nullable
            String action,

            @Schema(nullable = true, maxLength = 64) @Nullable
            String username,

            @Schema(
                    type = "string",
                    nullable = true,
                    allowableValues = {"member", "owner"})
            @Nullable
            String role,

            @Schema(nullable = true, maxLength = 500) @Nullable
            String words) {}

    /**
     * @param label what it is called
     * @param address where it leads
     */
    @Schema(name = "NewLink", description = "Something a hub shall point at.")
    record NewLink(
            @Schema(maxLength = 40, example = "Chat") @Nullable
            String label,

            @Schema(nullable = true, example = "https://chat.example.org/#design") @Nullable
            String address) {}

    /**
     * @param title what people call it
     * @param summary one sentence
     * @param description Markdown
     * @param visibility who may see it
     * @param joining how somebody becomes a member
     * @param links what it points at
     * @param follows what a team's feed follows beside its group: {@code channel:#design}, {@code list:…}, {@code calendar:…},
     *     {@code repository:pagure.io/design}, {@code package:kernel}; all of it, as the hub tells it
     * @param avatar SHA-256 of a mail address in lower case, hexadecimal, by which Libravatar knows the picture; empty for the drawn one. It
     *     is told to nobody again
     */
    @Schema(
            name = "HubPatch",
            description = "What a hub shall say of itself; what is left out stays as it is.",
            example = "{\"summary\":\"We draw what others build.\"}")
    record Patch(
            @Schema(nullable = true, maxLength = 80) @Nullable
            String title,

            @Schema(nullable = true, maxLength = 140) @Nullable
            String summary,

            @Schema(nullable = true) @Nullable String description,

            @Schema(
                    type = "string",
                    nullable = true,
                    allowableValues = {"public", "preview", "private"})
            @Nullable
            String visibility,

            @Schema(
                    type = "string",
                    nullable = true,
                    allowableValues = {"open", "approval", "invitation", "group"})
            @Nullable
            String joining,

            @Schema(nullable = true) @Nullable List<NewLink> links,

            @ArraySchema(
                    maxItems = 300,
                    arraySchema = @Schema(nullable = true),
                    schema = @Schema(type = "string", example = "package:kernel", maxLength = 300))
            @Nullable
            List<@Nullable String> follows,

            @Schema(nullable = true, pattern = "^([0-9a-f]{64})?$") @Nullable
            String avatar) {}
}
