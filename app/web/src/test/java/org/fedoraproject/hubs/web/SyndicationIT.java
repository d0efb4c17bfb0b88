package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fedoraproject.hubs.web.Cast.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What programs that read feeds get of a hub. */
class SyndicationIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static WebFixture web;
    private static Place open;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        open = new Cast(web)
                .places().stream()
                        .filter(place -> place.id().name().equals("team-public"))
                        .findFirst()
                        .orElseThrow();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void atomHasWhatTheStandardWants() throws IOException, ParserConfigurationException, SAXException {
        HttpResponse<String> answer = feed("atom");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "id")).startsWith("tag:");
        assertThat(Instant.parse(text(feed, "updated"))).isBefore(Instant.now().plusSeconds(60));
        assertThat(feed.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(answer.body()).contains(open.canary("feed"));
    }

    @Test
    void jsonFeedHasWhatTheStandardWants() throws IOException {
        HttpResponse<String> answer = feed("json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/feed+json; charset=utf-8");
        JsonNode feed = JSON.readTree(answer.body());
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isNotBlank();
        assertThat(feed.path("feed_url").asText()).startsWith("http").endsWith("/feed.json");
        assertThat(feed.path("items")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("id").asText()).startsWith("tag:");
            assertThat(item.path("content_text").asText()).isNotBlank();
            assertThat(item.path("url").asText()).startsWith("http");
        });
    }

    @Test
    void activitiesHaveWhatTheStandardWants() throws IOException {
        HttpResponse<String> answer = feed("as2.json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/activity+json; charset=utf-8");
        JsonNode feed = JSON.readTree(answer.body());
        assertThat(feed.path("@context").asText()).isEqualTo("https://www.w3.org/ns/activitystreams");
        assertThat(feed.path("type").asText()).isEqualTo("OrderedCollection");
        assertThat(feed.path("totalItems").asInt())
                .isEqualTo(feed.path("orderedItems").size());
        assertThat(feed.path("orderedItems")).isNotEmpty();
    }

    @Test
    void aReaderThatHasItIsToldSo() {
        for (String ending : new String[] {"atom", "json", "as2.json"}) {
            String tag = feed(ending).headers().firstValue("ETag").orElseThrow();
            assertThat(web.get(address(ending), "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void thePageSaysWhereItIs() {
        String page = web.get("/" + open.id().path() + "/").body();
        assertThat(page)
                .contains("type=\"application/atom+xml\"", address("atom"), address("json"), address("as2.json"))
                .contains("og:title");
    }

    private static HttpResponse<String> feed(String ending) {
        HttpResponse<String> answer = web.get(address(ending));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String address(String ending) {
        return "/" + open.id().path() + "/feed." + ending;
    }

    private static String text(Document feed, String name) {
        return feed.getElementsByTagName(name).item(0).getTextContent();
    }
}
