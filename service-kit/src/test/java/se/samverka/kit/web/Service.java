package se.samverka.kit.web;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.ServiceKit;
import se.samverka.standin.login.Token;
import se.samverka.standin.login.Tokens;

/** The test service on a real server and a free port, with its issuer; started once for all tests. */
final class Service {

    static final String NOTES = "/api/v1/municipalities/1781/notes";
    static final String NOTE = NOTES + "/1";
    static final String GOOD = "{\"text\":{\"sv\":\"ett\"},\"kind\":\"SHORT\",\"count\":1}";
    static final int MAX_BODY = 50_000;

    private static final Tokens TOKENS = Tokens.start();
    private static final ConfigurableApplicationContext CONTEXT = ServiceKit.run(
            NoteService.class,
            "note-service",
            "--server.port=0",
            "--management.server.port=0",
            "--management.tracing.sampling.probability=1",
            "--management.opentelemetry.tracing.export.schedule-delay=100ms",
            "--samverka.http.max-body=" + MAX_BODY + "B",
            "--samverka.login.issuer=" + TOKENS.issuer(),
            "--samverka.login.jwk-set-uri=" + TOKENS.jwkSetUri());
    private static final String GOOD_TOKEN = token().sign();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Service() {}

    static int port() {
        return ((ServletWebServerApplicationContext) CONTEXT).getWebServer().getPort();
    }

    static int managementPort() {
        return CONTEXT.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    static KeptSpans spans() {
        return CONTEXT.getBean(KeptSpans.class);
    }

    /** Where libraries tell what they do, and how it ended. */
    static ObservationRegistry observations() {
        return CONTEXT.getBean(ObservationRegistry.class);
    }

    /** A token that may do everything; change it to what it must not be. */
    static Token token() {
        return TOKENS.token("tester").roles("EDITOR").municipalities("1781");
    }

    static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    static HttpRequest.Builder asEditor(String path) {
        return at(path).header("Authorization", "Bearer " + GOOD_TOKEN);
    }

    /** A change of the note that is right in all respects. */
    static HttpRequest.Builder change(byte[] body) {
        return asEditor(NOTE)
                .header("If-Match", "\"7\"")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
