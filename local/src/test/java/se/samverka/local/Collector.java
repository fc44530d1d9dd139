package se.samverka.local;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Where spans go: takes OTLP over HTTP (OpenTelemetry Protocol 1.x, protobuf) and keeps what it took. */
final class Collector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final Queue<Recorded> spans = new ConcurrentLinkedQueue<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::take);
        server.start();
    }

    /**
     * A span that has ended.
     *
     * @param service who recorded it
     * @param parent hex; empty when it is its trace's first
     * @param more its events and its status, exceptions among them
     */
    record Recorded(
            String service,
            String name,
            String trace,
            String id,
            String parent,
            Map<String, String> attributes,
            String more) {}

    /** Settings, as system properties, of a suite that records everything and sends it here at once. */
    Map<String, String> settings() {
        return Map.of(
                "SAMVERKA_TRACES", "1",
                "management.opentelemetry.tracing.export.otlp.endpoint",
                        "http://localhost:" + server.getAddress().getPort() + PATH,
                "management.opentelemetry.tracing.export.schedule-delay", "200ms");
    }

    List<Recorded> spans() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::take);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void take(ResourceSpans resource) {
        String service = attributes(resource.getResource().getAttributesList()).getOrDefault("service.name", "");
        resource.getScopeSpansList().stream()
                .map(ScopeSpans::getSpansList)
                .flatMap(List::stream)
                .map(span -> new Recorded(
                        service,
                        span.getName(),
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        attributes(span.getAttributesList()),
                        span.getEventsList() + " " + span.getStatus()))
                .forEach(spans::add);
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue(), (one, other) -> other));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
