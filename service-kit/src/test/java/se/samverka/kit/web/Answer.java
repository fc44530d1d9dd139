package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a problem must look like, wherever it came from. */
final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answer() {}

    static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return problem(answer);
    }

    static JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return problem(answer.statusCode(), answer.body());
    }

    static JsonNode problem(int status, String body) {
        JsonNode problem = JSON.readTree(body);
        assertThat(problem.propertyNames()).startsWith("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).doesNotContain("?", "<");
        assertThat(body).doesNotContain("Exception", "\tat ", "java.", "tools.jackson", "springframework");
        return problem;
    }
}
