package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.ServiceKit;

/** Two instances behind somebody who hands out requests by what readiness says: one stops in the middle of them, and nobody notices. */
class DrainTest {

    private static final int CLIENTS = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void noRequestIsLostWhileAnInstanceStops() throws Exception {
        ConfigurableApplicationContext one = start();
        ConfigurableApplicationContext other = start();
        List<ConfigurableApplicationContext> ready = new CopyOnWriteArrayList<>(List.of(one, other));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> handOut(one, ready));
            for (int i = 0; i < CLIENTS; i++) {
                threads.execute(() -> ask(ready));
            }
            await().until(() -> answered.get() > 200);
            int port = port(one);
            threads.execute(one::close);
            // Still there, and says good-bye.
            await().until(() -> get("http://localhost:" + port + Service.NOTES)
                    .headers()
                    .firstValue("Connection")
                    .equals(Optional.of("close")));
            await().until(() -> ready.size() == 1);
            int after = answered.get();
            await().until(() -> answered.get() > after + 200);
            over.set(true);
        } finally {
            over.set(true);
            one.close();
            other.close();
            http.shutdownNow();
        }
        assertThat(failures).isEmpty();
    }

    private static ConfigurableApplicationContext start() {
        return ServiceKit.run(
                NoteService.class,
                "note-service",
                "--server.port=0",
                "--management.server.port=0",
                "--samverka.http.drain=500ms",
                "--samverka.login.issuer=http://localhost:1",
                "--samverka.login.jwk-set-uri=http://localhost:1/jwks");
    }

    private static int port(ConfigurableApplicationContext instance) {
        return ((ServletWebServerApplicationContext) instance).getWebServer().getPort();
    }

    /** Asks for readiness many times a second, as whoever hands out requests does; only a no counts, and no silence. */
    private void handOut(ConfigurableApplicationContext one, List<ConfigurableApplicationContext> ready) {
        String management = one.getEnvironment().getRequiredProperty("local.management.port");
        while (ready.size() == 2 && !over.get()) {
            try {
                if (get("http://localhost:" + management + "/actuator/health/readiness")
                                .statusCode()
                        != 200) {
                    ready.remove(one);
                }
            } catch (IOException e) {
                failures.add("readiness: " + e);
                return;
            }
        }
    }

    private void ask(List<ConfigurableApplicationContext> ready) {
        for (int i = 0; !over.get(); i++) {
            List<ConfigurableApplicationContext> now = List.copyOf(ready);
            ConfigurableApplicationContext instance = now.get(i % now.size());
            try {
                HttpResponse<String> answer = get("http://localhost:" + port(instance) + Service.NOTES);
                if (answer.statusCode() != 200) {
                    failures.add("answered " + answer.statusCode());
                }
                answered.incrementAndGet();
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    private HttpResponse<String> get(String address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
