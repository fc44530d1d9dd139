package se.samverka.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.owner.Forwarded;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.OwnerConfiguration;
import se.samverka.gateway.owner.OwnerSettings;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.gateway.replica.Replica;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.TrustedProxies;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.trace.Traces;

class PassageTest {

    private static final String PATH = "/api/v1/municipalities/1781/goals/17/assessment";

    private final Replica replica = new Replica(List.of(new Things()), List.of());
    private FakeOwner owner;
    private HttpClient client;

    @BeforeEach
    void start() throws IOException {
        owner = new FakeOwner();
        client = new OwnerConfiguration().ownerHttpClient(settings(Duration.ofSeconds(2)));
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        owner.close();
    }

    @Test
    void aWriteReachesItsOwnerAsItWasSent() throws IOException {
        MockHttpServletRequest request = put("{\"status\":\"NEUTRAL\",\"å\":1}");
        request.setQueryString("a=1&b=%20x");
        request.addHeader("Authorization", "Bearer x.y.z");
        request.addHeader("If-Match", "\"7-9f3c\"");
        request.addHeader("Idempotency-Key", "k-1");
        request.addHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        MockHttpServletResponse response = pass(request);

        assertThat(response.getStatus()).isEqualTo(200);
        FakeOwner.Asked asked = owner.asked().getFirst();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.target()).isEqualTo(PATH + "?a=1&b=%20x");
        assertThat(asked.body()).isEqualTo("{\"status\":\"NEUTRAL\",\"å\":1}");
        assertThat(asked.header("authorization")).containsExactly("Bearer x.y.z");
        assertThat(asked.header("if-match")).containsExactly("\"7-9f3c\"");
        assertThat(asked.header("idempotency-key")).containsExactly("k-1");
        assertThat(asked.header("content-type")).containsExactly("application/json");
        assertThat(asked.header("traceparent"))
                .as("whether we record is not for strangers to say")
                .isEmpty();
        assertThat(asked.header("x-request-id")).hasSize(1);
    }

    @Test
    void whatTheOwnerMustNotSeeStaysHere() throws IOException {
        MockHttpServletRequest request = put("{}");
        for (String name : List.of(
                "Cookie",
                "Connection",
                "Keep-Alive",
                "TE",
                "Upgrade",
                "Proxy-Authorization",
                "X-Forwarded-For",
                "Forwarded",
                "X-Original-URL",
                "Expect",
                "Transfer-Encoding")) {
            request.addHeader(name, "x");
        }
        request.addHeader("Host", "evil.example");
        pass(request);

        FakeOwner.Asked asked = owner.asked().getFirst();
        assertThat(asked.header("host")).containsExactly(owner.base().getRawAuthority());
        assertThat(asked.headers().keySet())
                .allSatisfy(name -> assertThat(name.toLowerCase(Locale.ROOT))
                        .isIn(
                                "content-type",
                                "x-request-id",
                                "x-forwarded-for",
                                "host",
                                "content-length",
                                "user-agent",
                                "connection",
                                "http2-settings"));
        assertThat(asked.header("connection")).doesNotContain("x");
        assertThat(asked.header("x-forwarded-for")).containsExactly("127.0.0.1");
    }

    @Test
    void theOwnerIsToldWhereItCameFromAsFarAsTrustedProxiesSay() throws IOException {
        MockHttpServletRequest request = put("{}");
        request.setRemoteAddr("10.0.0.7");
        request.addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.9");
        pass(request);
        assertThat(owner.asked().getFirst().header("x-forwarded-for")).containsExactly("203.0.113.9, 10.0.0.7");
    }

    @Test
    void theOwnersProblemComesBackAsItIs() throws IOException {
        String problem = "{\"title\":\"Precondition Failed\",\"status\":412}";
        owner.answers(412, "application/problem+json", problem, Map.of("ETag", "\"8\"", "Retry-After", "3"));

        MockHttpServletResponse response = pass(put("{}"));

        assertThat(response.getStatus()).isEqualTo(412);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).isEqualTo(problem);
        assertThat(response.getHeader("ETag")).isEqualTo("\"8\"");
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }

    @Test
    void headersOfTheConnectionDoNotComeBack() throws IOException {
        owner.answers(
                200,
                "application/json",
                "{}",
                Map.of(
                        "X-Secret",
                        "1",
                        "Connection",
                        "close, X-Secret",
                        "Set-Cookie",
                        "a=b",
                        "Samverka-View",
                        "pending"));

        MockHttpServletResponse response = pass(put("{}"));

        assertThat(response.getHeaderNames())
                .doesNotContain("X-Secret", "Connection", "Set-Cookie", "Samverka-View", "Date");
    }

    @Test
    void aRedirectIsNotFollowedAndItsPlaceIsOurs() throws IOException {
        owner.answers(201, "application/json", "{}", Map.of("Location", owner.base() + PATH + "/1?x=1"));
        assertThat(pass(put("{}")).getHeader("Location")).isEqualTo(PATH + "/1?x=1");

        owner.answers(201, "application/json", "{}", Map.of("Location", PATH + "/2"));
        assertThat(pass(put("{}")).getHeader("Location")).isEqualTo(PATH + "/2");

        owner.answers(302, "text/plain", "", Map.of("Location", "http://evil.example/x"));
        MockHttpServletResponse away = pass(put("{}"));
        assertThat(away.getStatus()).isEqualTo(302);
        assertThat(away.getHeader("Location")).isNull();
        assertThat(owner.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/municipalities/../../secret",
                "/api/v1/municipalities/./x",
                "/api/v1/municipalities/%2e%2e/x",
                "/api/v1/municipalities/1781%2Fgoals/x",
                "/api/v1/municipalities/1781/goals/17/gaps/..",
                "/api/v1/municipalities/1781/goals/17/gaps/a;b=c",
                "/api/v1/municipalities/1781/goals/17/gaps/a\\b",
                "/api/v1//municipalities",
                "//evil.example/x",
                "/api/v1/municipalities/1781/goals/17/gaps/",
                "http://evil.example/x",
                "@evil.example/x",
                ":80@evil.example/",
                "/api/v1/municipalities/1781/goals/17/gaps/å",
                "/api/v1/municipalities/1781/goals/17/gaps/a%00"
            })
    void aPathThatCouldBeReadInTwoWaysGoesNowhere(String path) {
        MockHttpServletRequest request = put("{}");
        request.setRequestURI(path);

        assertThatThrownBy(() -> pass(request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void aQueryThatIsNoQueryIsRefused() {
        MockHttpServletRequest request = put("{}");
        request.setQueryString("a=|<>");

        assertThatThrownBy(() -> pass(request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void aBodyOverTheLimitIsNotPassedOn() {
        assertThatThrownBy(() -> pass(put("x".repeat(10_001))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void anOwnerThatIsDownIsToldAtOnce() {
        URI gone = owner.base();
        owner.close();

        assertUnavailable(gone, Duration.ofSeconds(20));
    }

    @Test
    void anOwnerThatIsSilentIsNotWaitedForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertUnavailable(URI.create("http://localhost:" + silent.getLocalPort()), Duration.ofMillis(200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "nonsense\r\n\r\n",
                ""
            })
    void halfAnAnswerIsNoAnswer(String half) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread breaking = Thread.ofVirtual().start(() -> breakOff(server, half));
            assertUnavailable(URI.create("http://localhost:" + server.getLocalPort()), Duration.ofSeconds(20));
            breaking.interrupt();
        }
    }

    @Test
    void anAnswerBeyondAllSizeIsNoAnswer() {
        owner.answers(200, "text/plain", "x".repeat(200_000), Map.of());

        assertUnavailable(owner.base(), Duration.ofSeconds(20));
    }

    @Test
    void afterAWriteItWaitsForTheView() throws Exception {
        owner.answers(200, "application/json", "{}", Map.of("Samverka-Written", "things;1781/a;2"));
        replica.apply(GoalFixtures.incoming("things", "1781/a", 2, "t", "{}"));

        MockHttpServletResponse response = pass(put("{}"));
        assertThat(response.getHeader("Samverka-Written")).isEqualTo("things;1781/a;2");
        assertThat(response.getHeader("Samverka-View")).isNull();
    }

    @Test
    void aWriteTheViewHasNotGotInTimeIsPending() throws IOException {
        owner.answers(200, "application/json", "{}", Map.of("Samverka-Written", "things;1781/a;2"));

        assertThat(pass(put("{}")).getHeader("Samverka-View")).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "ftp://localhost",
                "http://user:secret@localhost:8081",
                "http://localhost:8081/base",
                "file:///etc/passwd"
            })
    void anOwnersAddressIsSchemeHostAndPort(String base) {
        assertThatThrownBy(() -> new Owner("x", URI.create(base))).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertUnavailable(URI base, Duration within) {
        Passage passage = passage(within);
        assertThatThrownBy(() -> passage.pass(new Owner("owner", base), put("{}"), new MockHttpServletResponse()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.retryAfter()).isNotNull();
                });
    }

    private MockHttpServletResponse pass(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        passage(Duration.ofSeconds(20)).pass(new Owner("owner", owner.base()), request, response);
        return response;
    }

    private Passage passage(Duration within) {
        return new Passage(
                new OwnerClient(client, settings(within), Traces.none()),
                new Forwarded(TrustedProxies.of(List.of("10.0.0.0/8"))),
                new ReadYourWrites(replica, Duration.ofMillis(50)));
    }

    private static OwnerSettings settings(Duration within) {
        URI nobody = URI.create("http://localhost");
        return new OwnerSettings(nobody, nobody, nobody, within, DataSize.ofBytes(10_000), DataSize.ofBytes(100_000));
    }

    private static MockHttpServletRequest put(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", PATH);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static void breakOff(ServerSocket server, String half) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[10_000]);
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A topic of its own, so that routing is tested without any noun. */
    private static final class Things implements TopicView {
        private final States<String> states = new States<>();

        @Override
        public String topic() {
            return "things";
        }

        @Override
        public long version(String key) {
            return states.version(key);
        }

        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public Applied apply(Incoming event) throws UnreadableRecord {
            return states.apply(event, "thing");
        }
    }
}
