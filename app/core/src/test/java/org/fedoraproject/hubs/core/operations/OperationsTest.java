package org.fedoraproject.hubs.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OperationsTest {

    private record Fixed(String name, Health health) implements HealthCheck {
        @Override
        public Health check() {
            return health;
        }
    }

    @Test
    void isReadyWhenNothingIsDown() {
        try (Operations operations = new Operations(
                "triage", List.of(new Fixed("a", Health.UP), new Fixed("b", Health.degraded("no AOF"))))) {
            assertThat(operations.answer("/healthz/ready").status()).isEqualTo(200);
            assertThat(operations.answer("/healthz/ready").body()).contains("\"status\":\"DEGRADED\"", "no AOF");
        }
    }

    @Test
    void isNotReadyWhenAStoreIsDownButAlive() {
        try (Operations operations = new Operations("triage", List.of(new Fixed("redis", Health.down("refused"))))) {
            assertThat(operations.answer("/healthz/ready").status()).isEqualTo(503);
            assertThat(operations.answer("/healthz/live").status()).isEqualTo(200);
            assertThat(operations.answer("/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void servesItOnAPortOfItsOwn() throws IOException, InterruptedException {
        try (Operations operations = new Operations("worker", List.of());
                ManagementServer server = ManagementServer.start(InetAddress.getLoopbackAddress(), 0, operations);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("jvm_memory_used_bytes").contains("role=\"worker\"");
        }
    }
}
