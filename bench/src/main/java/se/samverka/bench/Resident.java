package se.samverka.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody at an address of their own who says something. Linux answers on all of 127.0.0.0/8. */
final class Resident implements AutoCloseable {

    private final HttpClient http;
    private final String gateway;

    Resident(String gateway, String from) throws IOException {
        this.gateway = gateway;
        this.http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Sends a comment that no other is like; returns the status. */
    int comment(int number) throws IOException, InterruptedException {
        return send(number, "{\"comment\":\"Nummer " + number + "\"}");
    }

    /** Says whether something was of use; returns the status. */
    int vote(int number) throws IOException, InterruptedException {
        return send(number, "{\"useful\":" + (number % 3 > 0) + "}");
    }

    private int send(int number, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(gateway + "/api/v1/municipalities/1781/goals/" + (1 + number % 17) + "/feedback"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
