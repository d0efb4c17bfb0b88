package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.core.person.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other sites show beside a link to a page. */
class PreviewIT {

    private static WebFixture web;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of("hubs.address", "https://hubs.example.org/"));
        web.community.settle().busy();
        for (String[] team : List.of(
                new String[] {
                    "words",
                    "Documentation and translation of everything that anybody may want to read at all",
                    "x ".repeat(400)
                },
                new String[] {"hebrew", "צוות התרגום", "Wir übersetzen – и мы переводим."},
                new String[] {"chinese", "翻译团队", "翻译"},
                new String[] {
                    "longword", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", ""
                })) {
            web.twins.hubs.createMissing(
                    List.of(web.community.plan(HubId.team(team[0]), team[1], team[2], Visibility.PUBLIC, List.of())));
        }
        web.twins.hubs.createMissing(
                List.of(web.community.plan(HubId.team("vault"), "Vault", "Secret.", Visibility.PRIVATE, List.of())));
    }

    @AfterAll
    static void stop() {
        web.close();
        CLIENT.close();
    }

    private static HttpResponse<byte[]> fetch(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(web.address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage picture(String path) throws IOException {
        HttpResponse<byte[]> answer = fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, path.replace('/', '_')), answer.body());
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        return image;
    }

    private static int colours(BufferedImage image, int top, int bottom) {
        Set<Integer> colours = new HashSet<>();
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @Test
    void pictureOfAHubHasItsBandItsNameAndItsSummary() throws IOException {
        for (String hub : List.of("t/design", "u/leilani", "t/words", "t/hebrew", "t/longword")) {
            BufferedImage image = picture("/" + hub + "/preview.png");
            assertThat(colours(image, 0, 100)).as("band").isGreaterThan(3);
            assertThat(colours(image, 130, 370)).as("picture and name").isGreaterThan(20);
            assertThat(colours(image, 540, 620)).as("foot").isGreaterThan(10);
        }
        assertThat(colours(picture("/t/design/preview.png"), 370, 540)).isGreaterThan(10);
        assertThat(colours(picture("/t/chinese/preview.png"), 370, 540))
                .as("what cannot be drawn is left out")
                .isEqualTo(1);
    }

    @Test
    void pictureIsKeptByItsTagUntilTheHubSaysSomethingElse() {
        HttpResponse<byte[]> first = fetch("/t/python/preview.png");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        assertThat(web.get("/t/python/preview.png", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        web.twins.hubsInMemory.change(HubId.team("python"), hub -> hub.withTitle("Snakes"));
        assertThat(web.get("/t/python/preview.png", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatVisitorsDoNotSeeHasNone() {
        assertThat(fetch("/t/vault/preview.png").statusCode()).isEqualTo(404);
        assertThat(fetch("/t/nobody/preview.png").statusCode()).isEqualTo(404);
        assertThat(Someone.signedIn(web, "leilani").get("/t/vault/preview.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsNotListedHasThePortalsPicture() {
        web.twins.people.prefer("tomas", "tomas", new Preferences(null, Theme.AUTO, true, null));
        assertThat(fetch("/u/tomas/preview.png").body())
                .isEqualTo(fetch("/preview.png").body());
        assertThat(fetch("/u/leilani/preview.png").body())
                .isNotEqualTo(fetch("/preview.png").body());
    }

    @Test
    void pagesNameTheirPicture() {
        assertThat(web.get("/t/design/?application=bodhi").body())
                .contains(
                        "<meta property=\"og:url\" content=\"https://hubs.example.org/t/design/\">",
                        "<meta property=\"og:image\" content=\"https://hubs.example.org/t/design/preview.png\">",
                        "og:image:alt",
                        "<meta property=\"og:title\" content=\"Design\">",
                        "og:description",
                        "<meta property=\"og:type\" content=\"website\">",
                        "<meta property=\"og:site_name\" content=\"hubs\">",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">");
        assertThat(web.get("/u/leilani/").body()).contains("og:type\" content=\"profile\"");
        for (String path : List.of("/", "/explore/")) {
            assertThat(web.get(path).body())
                    .contains("content=\"https://hubs.example.org/preview.png\"", "og:description");
        }
        String id = web.twins
                .feeds
                .read(HubId.team("design").feed())
                .entries()
                .getFirst()
                .id()
                .value();
        assertThat(web.get("/t/design/entries/" + id).body())
                .contains("og:type\" content=\"article\"", "og:description", "/t/design/preview.png\"");
    }
}
