package se.samverka.kit.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.ServiceKit;

/** The test service on a real server and a free port, with its issuer; started once for all tests. */
final class Service {

    private static final Tokens TOKENS = new Tokens();
    private static final ConfigurableApplicationContext CONTEXT = ServiceKit.run(
            NoteService.class,
            "note-service",
            "--server.port=0",
            "--management.server.port=0",
            "--samverka.login.issuer=" + Tokens.ISSUER,
            "--samverka.login.jwk-set-uri=" + TOKENS.keySet());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Service() {}

    static int port() {
        return ((ServletWebServerApplicationContext) CONTEXT).getWebServer().getPort();
    }

    static int managementPort() {
        return CONTEXT.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
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
