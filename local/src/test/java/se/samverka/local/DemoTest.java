package se.samverka.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the demo registers at a goal, by what is there already. */
class DemoTest {

    private static final String GOAL = "/api/v1/municipalities/1781/goals/17";

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile String page = "";

    DemoTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aGapThatWasClosedAfterTheDemoRanIsNotRegisteredAgain() {
        page = "{\"version\":4,\"sections\":[{}],\"gaps\":[],\"assessment\":{}}";
        load();
        assertThat(written).isEmpty();
    }

    @Test
    void aStartThatBrokeOffIsTakenUpAgain() {
        page = "{\"version\":2,\"sections\":[{}],\"gaps\":[{\"id\":\"g\"}],\"assessment\":null}";
        load();
        assertThat(written).containsExactly("PUT " + GOAL + "/assessment");
    }

    private void load() {
        String address = "http://localhost:" + server.getAddress().getPort();
        new Demo(address, address).load();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.startsWith(GOAL) && !method.equals("GET")) {
            written.add(method + " " + path);
        }
        byte[] body = (path.equals(GOAL) ? page : "{\"access_token\":\"t\"}").getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
