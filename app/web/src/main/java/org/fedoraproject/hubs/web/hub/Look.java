package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.web.access.Guise;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * A hub as its page shows it: in the viewer's own eyes, or, for an owner who asks for that, in somebody else's.
 *
 * @param seen whose eyes decide what is shown
 * @param guise as whom an owner looks; absent when as themselves
 * @param owner whether they may look as others
 * @param arranged whether they just saved how its widgets stand
 * @param eyes what widgets know of them
 * @param application the only one whose entries they want in the feed; empty for all
 */
record Look(Seen seen, @Nullable Guise guise, boolean owner, boolean arranged, Eyes eyes, String application) {

    private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    static Look of(HttpRequest<?> request, Seen seen) {
        boolean owner = Guise.isFor(seen);
        Guise guise = owner ? Guise.of(request).orElse(null) : null;
        Seen shown = guise == null ? seen : guise.of(seen);
        String application = request.getParameters().get("application", String.class, "");
        boolean arranged = owner && request.getParameters().contains("arranged");
        return new Look(
                shown,
                guise,
                owner,
                arranged,
                Eyes.of(request, shown),
                APPLICATION.matcher(application).matches() ? application : "");
    }

    /** What is added to addresses of fragments so that they show the same. */
    String query() {
        String as = guise == null ? "" : "as=" + guise.parameter();
        String only = application.isEmpty() ? "" : "application=" + application;
        String both = as + (as.isEmpty() || only.isEmpty() ? "" : "&") + only;
        return both.isEmpty() ? "" : "?" + both;
    }

    /** Whether they look as themselves. */
    boolean asThemselves() {
        return guise == null;
    }

    /** How the owner looks at it and can; absent for others. */
    HubPage.@Nullable Views views() {
        if (!owner) {
            return null;
        }
        String address = "/" + seen.hub().id().path() + "/";
        List<HubPage.Look> others = Arrays.stream(Guise.values())
                .filter(each -> each != guise)
                .map(each -> new HubPage.Look(
                        address + "?as=" + each.parameter(), PageTexts.here().say("hub.look-" + each.parameter())))
                .toList();
        return new HubPage.Views(
                guise == null ? null : PageTexts.here().say("hub.as-" + guise.parameter()), address, others);
    }
}
