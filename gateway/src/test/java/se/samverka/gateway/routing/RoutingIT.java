package se.samverka.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.OpenApi;
import se.samverka.gateway.Outside;
import se.samverka.standin.Ports;

/** Routing over real HTTP, with Kafka out of reach from the start: writes do not need it. */
class RoutingIT {

    private static final String GOAL = "/api/v1/municipalities/1781/goals/17";

    /** Two seconds for the owner and two for the view, by the contract; and a little for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static ConfigurableApplicationContext gateway;
    private static FakeOwner owner;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        owner = new FakeOwner();
        client = HttpClient.newHttpClient();
        gateway = Outside.gatewayOn(
                "127.0.0.1:" + Ports.free(),
                "--samverka.routes.goals=" + owner.base(),
                "--samverka.routes.projects=" + owner.base(),
                "--samverka.routes.feedback=" + owner.base());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        client.close();
        owner.close();
    }

    @BeforeEach
    @AfterEach
    void quiet() {
        owner.answers(200, "application/json", "{\"ok\":true}", Map.of());
        owner.asked().clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /follow-up",
                "GET /assessments",
                "PUT /assessment",
                "PUT /content",
                "POST /gaps",
                "PUT /gaps/g-1",
                "POST /gaps/g-1/closing"
            })
    void theOwnersRowsReachTheOwner(String row) throws Exception {
        String[] parts = row.split(" ");
        HttpResponse<String> answer = send(parts[0], GOAL + parts[1], "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
        assertThat(owner.asked())
                .extracting(FakeOwner.Asked::method, FakeOwner.Asked::target)
                .singleElement()
                .asString()
                .contains(parts[0], GOAL + parts[1]);
        assertThat(owner.asked().getFirst().header("x-request-id"))
                .containsExactly(answer.headers().firstValue("x-request-id").orElseThrow());
    }

    @Test
    void everyOperationOfTheContractLeadsSomewhere() throws Exception {
        List<String> operations = OpenApi.read().operations();
        assertThat(operations).hasSizeGreaterThan(35);
        for (String operation : operations) {
            String[] parts = operation.split(" ");
            String path = parts[1].replace("{m}", "1781")
                    .replace("{g}", "17")
                    .replace("{id}", "x-1")
                    .replace("{tid}", "t-1")
                    .replace("{year}", "2025")
                    .replace("{token}", "1781-x");
            int status = send(parts[0], "/api/v1" + path, "{}").statusCode();
            // 503: a view, which has not caught up here.
            assertThat(status).as(operation).isIn(200, 503);
        }
    }

    @Test
    void aWriteWithoutAViewIsDoneAndPending() throws Exception {
        owner.answers(200, "application/json", "{}", Map.of("Samverka-Written", "samverka.goals.v1;1781/17;1"));

        HttpResponse<String> answer = send("PUT", GOAL + "/assessment", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Samverka-View")).contains("pending");
        assertThat(answer.headers().firstValue("Samverka-Written")).contains("samverka.goals.v1;1781/17;1");
    }

    @Test
    void aRefusalComesBackAsTheOwnerGaveIt() throws Exception {
        owner.answers(401, "application/problem+json", "{\"status\":401}", Map.of("WWW-Authenticate", "Bearer"));

        HttpResponse<String> answer = send("PUT", GOAL + "/assessment", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"status\":401}");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aBodyBeyondTheLimitIs413AndGoesNoFurther() throws Exception {
        for (String type : new String[] {"application/json", "application/x-www-form-urlencoded", "text/csv"}) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(Outside.address(gateway, GOAL + "/content"))
                            .header("Content-Type", type)
                            .expectContinue(true)
                            .PUT(BodyPublishers.ofByteArray(new byte[1_100_000]))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(type).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(owner.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET " + GOAL + "/gaps/..%2f..%2f..%2fsecret/follow-up",
                "GET " + GOAL + "/gaps/../../../../../secret",
                "GET " + GOAL + "/gaps/%2e%2e/%2e%2e/x",
                "GET " + GOAL + "/gaps/a;jsessionid=1",
                "GET " + GOAL + "/gaps/a%00b",
                "GET " + GOAL + "//gaps//a",
                "GET " + GOAL + "/gaps/a%5cb",
                "GET http://evil.example" + GOAL + "/gaps/a/%2e%2e/b",
                "PATCH " + GOAL + "/content",
                "TRACE " + GOAL + "/content"
            })
    void crookedRequestsEndHere(String request) throws Exception {
        URI address = Outside.address(gateway, "/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void anOwnerThatIsDownIs503SoonAndTheRestGoesOn() throws Exception {
        owner.close();
        try {
            HttpResponse<String> answer = send("PUT", GOAL + "/assessment", "{}");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(send("GET", "/api/v1/goals", "").statusCode()).isEqualTo(200);
        } finally {
            owner.start();
        }
        assertThat(send("PUT", GOAL + "/assessment", "{}").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(Outside.address(gateway, path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
