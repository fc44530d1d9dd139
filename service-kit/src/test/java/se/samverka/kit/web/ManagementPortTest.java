package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics on a port of their own, and nothing else there. */
class ManagementPortTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/prometheus"})
    void tellsHealthAndMetrics(String path) {
        assertThat(Service.send(at(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers", "/actuator/metrics",
                "/actuator/shutdown", "/api/v1/municipalities/1781/notes", "/", "/error", "/%2e%2e/x"
            })
    void tellsNothingElse(String path) {
        HttpResponse<String> answer = Service.send(at(path));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health"})
    void isNotOnTheMainPort(String path) {
        Answer.problem(Service.send(Service.asEditor(path)), 404);
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Service.managementPort() + path));
    }
}
