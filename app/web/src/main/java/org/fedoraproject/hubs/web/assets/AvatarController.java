package org.fedoraproject.hubs.web.assets;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Avatar;

/** Pictures drawn from names, for what cannot take them inline: the icon of a window, other sites. Asks no store. */
@Controller("/avatar")
@Produces(MediaType.ALL)
final class AvatarController {

    /** Degrees of the hue classes of the sheet, in their order. */
    private static final int[] HUES = {215, 245, 278, 310, 345, 12, 35, 60, 88, 125, 155, 185};

    /** The picture of a name, whether or not there is such a hub: a picture tells nobody who exists. */
    @Get("/{letter:[ut]}/{name:[^/]+}")
    HttpResponse<?> picture(@PathVariable String letter, @PathVariable String name) {
        if (!name.endsWith(".svg")) {
            return HttpResponse.notFound();
        }
        // The router takes a plus for a blank, which no name has.
        return HubId.parse(letter + "/" + name.substring(0, name.length() - 4).replace(' ', '+'))
                .<HttpResponse<?>>map(hub -> HttpResponse.ok(svg(Avatar.of(hub, hub.name())))
                        .contentType(MediaType.of("image/svg+xml"))
                        .header("Cache-Control", "public, max-age=604800"))
                .orElseGet(HttpResponse::notFound);
    }

    private static String svg(Avatar avatar) {
        int hue = HUES[avatar.hue()];
        String ground = colour(0.905, 0.045, hue);
        String dark = colour(0.44, 0.085, hue);
        String open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\">";
        if (!avatar.person()) {
            return open + "<rect width=\"2\" height=\"2\" rx=\".48\" fill=\"" + ground + "\"/><text x=\"1\" y=\"1.36\""
                    + " font-family=\"sans-serif\" font-weight=\"700\" font-size=\"1\" text-anchor=\"middle\" fill=\""
                    + dark
                    + "\">" + avatar.letter() + "</text></svg>";
        }
        return open + "<clipPath id=\"c\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></clipPath><g clip-path=\"url(#c)\">"
                + "<path fill=\"" + ground + "\" d=\"M0 0h2v2H0z\"/><path fill=\"" + colour(0.7, 0.105, hue) + "\" d=\""
                + avatar.toneTwo() + "\"/><path fill=\"" + dark + "\" d=\"" + avatar.toneThree() + "\"/></g></svg>";
    }

    private static String colour(double lightness, double chroma, int hue) {
        return "oklch(" + lightness + " " + chroma + " " + hue + ")";
    }
}
