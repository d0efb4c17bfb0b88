package org.fedoraproject.hubs.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.fedoraproject.hubs.core.operations.RunningRole;

/** The web role on stores in memory, and a client that follows no redirects. */
final class WebFixture implements AutoCloseable {

    final Twins twins;
    final InventedCommunity community;
    private final RunningRole role;
    private final HttpClient client = HttpClient.newHttpClient();

    WebFixture(Map<String, Object> settings) {
        this(new Twins(), settings);
    }

    WebFixture(Twins twins, Map<String, Object> settings) {
        this.twins = twins;
        this.community = new InventedCommunity(twins);
        Map<String, Object> all = new HashMap<>(settings);
        all.put("test.twins", twins.id);
        all.putIfAbsent("hubs.web.port", 0);
        this.role = WebApplication.start(all, "twins");
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + role.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        role.close();
        client.close();
    }
}
