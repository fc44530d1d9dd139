package se.samverka.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import se.samverka.standin.Ports;

/** An owner that notes what it was asked and answers as told. */
public final class FakeOwner implements AutoCloseable {

    private final int port;
    private HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> special = new ConcurrentHashMap<>();
    private volatile Answer answer = new Answer(200, "application/json", "{}", Map.of());

    public record Asked(String method, String target, Map<String, List<String>> headers, String body) {
        public List<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
        }
    }

    public record Answer(int status, String type, String body, Map<String, String> headers) {}

    public FakeOwner() throws IOException {
        port = Ports.free();
        start();
    }

    /** Starts again on the same port. */
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public void answers(int status, String type, String body, Map<String, String> headers) {
        answer = new Answer(status, type, body, headers);
    }

    /** Answers this to what is asked with this method of a path that ends so, with its query or without, and as told otherwise. */
    public void answersTo(String method, String pathEnd, int status, String body) {
        special.put(method + " " + pathEnd, new Answer(status, "application/json", body, Map.of()));
    }

    public List<Asked> asked() {
        return asked;
    }

    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        String wanted = exchange.getRequestMethod() + " ";
        String path = exchange.getRequestURI().getPath();
        String whole = exchange.getRequestURI().toString();
        Answer now = special.entrySet().stream()
                .filter(one -> one.getKey().startsWith(wanted)
                        && (path.endsWith(one.getKey().substring(wanted.length()))
                                || whole.endsWith(one.getKey().substring(wanted.length()))))
                .max(Comparator.comparing(one -> one.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(answer);
        exchange.getResponseHeaders().set("Content-Type", now.type());
        now.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
