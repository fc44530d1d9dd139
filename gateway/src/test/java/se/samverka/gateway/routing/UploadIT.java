package se.samverka.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.Outside;
import se.samverka.standin.Ports;

/** A file through the gateway: as it comes, whole or not at all. */
class UploadIT {

    private static final String IMPORTS = "/api/v1/municipalities/1781/project-imports";
    private static final int LARGEST = 3_000_000;

    private static ConfigurableApplicationContext gateway;
    private static FakeOwner owner;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        owner = new FakeOwner();
        client = HttpClient.newHttpClient();
        gateway = Outside.gatewayOn(
                "127.0.0.1:" + Ports.free(),
                "--samverka.routes.projects=" + owner.base(),
                "--samverka.routes.upload.max-body=" + LARGEST + "B");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        client.close();
        owner.close();
    }

    @BeforeEach
    void quiet() {
        owner.answers(202, "application/json", "{}", Map.of("Location", IMPORTS + "/1"));
        owner.asked().clear();
    }

    @Test
    void aFileBeyondWhatIsHeldReachesTheOwnerAsItWasSent() throws Exception {
        String file = "å;ö\r\n".repeat(400_000);
        for (boolean told : new boolean[] {true, false}) {
            HttpResponse<String> answer = send(file.getBytes(StandardCharsets.UTF_8), told);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Location")).contains(IMPORTS + "/1");
            assertThat(owner.asked().removeFirst()).satisfies(asked -> {
                assertThat(asked.target()).isEqualTo(IMPORTS + "?dryRun=true");
                assertThat(asked.header("content-type")).containsExactly("text/csv");
                assertThat(asked.body()).isEqualTo(file);
            });
        }
    }

    @Test
    void beyondItsLimitItIs413AndNoWholeBodyForTheOwner() throws Exception {
        for (boolean told : new boolean[] {true, false}) {
            // The connection ends with the refusal: on one that other requests use, the next might find it ending.
            try (HttpClient alone = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = send(alone, new byte[LARGEST + 1], told);
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            }
        }
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void aCallerWhoBreaksOffLeavesNothingWhole() throws Exception {
        URI address = Outside.address(gateway, "/");
        for (String length : new String[] {"Content-Length: 100000", "Transfer-Encoding: chunked"}) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write(("POST " + IMPORTS + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                        + "\r\nContent-Type: text/csv\r\n" + length + "\r\n\r\n5\r\nname\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 4");
            }
        }
        // What came later was taken whole, so nothing of these is still on its way.
        send("name\n".getBytes(StandardCharsets.UTF_8), true);
        await().atMost(Duration.ofSeconds(10)).until(() -> !owner.asked().isEmpty());
        assertThat(owner.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("name\n"));
    }

    @Test
    void theOwnersRefusalIsTheAnswer() throws Exception {
        owner.answers(400, "application/problem+json", "{\"status\":400}", Map.of());
        assertThat(send("x".repeat(100_000).getBytes(StandardCharsets.UTF_8), false)
                        .body())
                .isEqualTo("{\"status\":400}");
    }

    @Test
    void anOwnerThatIsDownIs503Soon() throws Exception {
        owner.close();
        try {
            HttpResponse<String> answer = send(new byte[100_000], true);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            owner.start();
        }
    }

    private static HttpResponse<String> send(byte[] body, boolean told) throws Exception {
        return send(client, body, told);
    }

    private static HttpResponse<String> send(HttpClient sender, byte[] body, boolean told) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(Outside.address(gateway, IMPORTS + "?dryRun=true"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "text/csv")
                .POST(
                        told
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(Arrays.copyOf(body, body.length))))
                .build();
        return sender.send(request, BodyHandlers.ofString());
    }
}
