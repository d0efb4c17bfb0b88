package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What {@code /openapi.yml} says at its top; the rest is made from the classes beside this one when they are compiled. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Fedora Hubs",
                        version = "1",
                        description =
                                "Hubs of people and teams, who is on them, what happens there. Reading what everybody may see"
                                        + " needs no token; for the rest a person makes tokens with scopes (read, follow, manage) in their"
                                        + " settings. A hub that the viewer may not see is answered like one that does not exist. At most"
                                        + " 300 calls a minute; dates are ISO 8601 in UTC.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This portal"),
        tags = {
            @Tag(name = "hubs", description = "Pages of people and teams."),
            @Tag(name = "memberships", description = "Who is what to a hub."),
            @Tag(name = "search", description = "Finding people and teams."),
            @Tag(name = "me", description = "Whoever asks.")
        },
        security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "session")})
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "hubs_…",
        description = "A personal token.")
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "__Host-hubs",
        description = "The session of a browser; changes also need the header X-CSRF-Token.")
final class ApiDescription {

    private ApiDescription() {}
}
