package se.samverka.gateway.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.FakeOwner;
import se.samverka.kit.http.TrustedProxies;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.trace.Traces;

class RefusalsTest {

    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong now = new AtomicLong();
    private FakeOwner fake;
    private HttpClient http;
    private OwnerClient client;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeOwner();
        URI nobody = URI.create("http://localhost");
        OwnerSettings settings = new OwnerSettings(
                nobody, nobody, nobody, Duration.ofSeconds(20), DataSize.ofKilobytes(10), DataSize.ofKilobytes(10));
        http = new OwnerConfiguration().ownerHttpClient(settings);
        client = new OwnerClient(http, settings, new Refusals(now::get, Duration.ZERO), Traces.none());
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        fake.close();
    }

    @Test
    void aRefusedSenderIsRefusedWithoutTheOwnerUntilTheTimeIsOver() {
        refuse("3");
        assertThat(ask(write(ADDRESS))).isEqualTo(429);

        now.addAndGet(Duration.ofMillis(1_500).toNanos());
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> ask(write(ADDRESS))).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(429);
                assertThat(problem.retryAfter()).isEqualTo(Duration.ofMillis(1_500));
            });
        }
        assertThat(fake.asked()).hasSize(1);

        now.addAndGet(Duration.ofMillis(1_500).toNanos());
        fake.answers(201, "application/json", "{}", Map.of());
        assertThat(ask(write(ADDRESS))).isEqualTo(201);
    }

    @Test
    void nobodyElseIsRefusedNorIsAReadNorAPersonWithAToken() {
        refuse("3");
        assertThat(ask(write(ADDRESS))).isEqualTo(429);
        fake.answers(200, "application/json", "{}", Map.of());

        assertThat(ask(write("192.0.2.8"))).isEqualTo(200);
        assertThat(ask(request("GET").header(TrustedProxies.FORWARDED_FOR, ADDRESS)))
                .isEqualTo(200);
        assertThat(ask(write(ADDRESS).header("Authorization", "Bearer x"))).isEqualTo(200);
        HttpRequest another = write(ADDRESS).build();
        assertThat(client.ask(new Owner("another", fake.base()), another).statusCode())
                .isEqualTo(200);
        assertThat(fake.asked()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void aRefusalThatNamesNoTimeIsNotRemembered(String retryAfter) {
        refuse(retryAfter);
        assertThat(ask(write(ADDRESS))).isEqualTo(429);
        assertThat(ask(write(ADDRESS))).isEqualTo(429);
        assertThat(fake.asked()).hasSize(2);
    }

    private void refuse(String retryAfter) {
        fake.answers(429, "application/problem+json", "{}", Map.of("Retry-After", retryAfter));
    }

    private HttpRequest.Builder write(String address) {
        return request("POST").header(TrustedProxies.FORWARDED_FOR, address);
    }

    private HttpRequest.Builder request(String method) {
        return HttpRequest.newBuilder(fake.base().resolve("/x")).method(method, BodyPublishers.noBody());
    }

    private int ask(HttpRequest.Builder request) {
        return client.ask(new Owner("owner", fake.base()), request.build()).statusCode();
    }
}
