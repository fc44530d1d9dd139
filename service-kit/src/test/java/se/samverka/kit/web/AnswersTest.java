package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.standin.login.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What answers carry, good ones and others. */
class AnswersTest {

    @Test
    void everyAnswerHasSafeHeadersAndNoServersName() {
        for (HttpResponse<String> answer : List.of(
                Service.send(Service.at(Service.NOTES)),
                Service.send(Service.at("/nothing/here")),
                Service.send(Service.change(HostileBodies.utf8(Service.GOOD))))) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aGoodRequestIdIsKept() {
        HttpResponse<String> answer =
                Service.send(Service.at(Service.NOTES).header("X-Request-ID", "Order.66_of-today"));

        assertThat(answer.headers().allValues("x-request-id")).containsExactly("Order.66_of-today");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "<script>", "a;b", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void aBadRequestIdIsReplaced(String id) {
        HttpResponse<String> answer = Service.send(Service.at(Service.NOTES).header("x-request-id", id));

        assertThat(answer.headers().firstValue("x-request-id"))
                .hasValueSatisfying(given -> assertThat(given).matches("[0-9a-f-]{36}"));
    }

    @Test
    void requestsWithoutAnIdGetDifferentOnes() {
        assertThat(Service.send(Service.at(Service.NOTES)).headers().firstValue("x-request-id"))
                .isNotEqualTo(Service.send(Service.at(Service.NOTES)).headers().firstValue("x-request-id"));
    }

    @Test
    void theUnforeseenIsToldAsAReferenceOnly() {
        HttpResponse<String> answer =
                Service.send(Service.asEditor(Service.NOTES + "/99").header("x-request-id", "find-me"));

        JsonNode problem = Answer.problem(answer, 500);
        assertThat(problem.get("detail").asString()).contains("find-me").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 418, 500, 503})
    void aBareStatusIsAProblemToo(int status) {
        HttpResponse<String> answer = Service.send(
                Service.asEditor(Service.NOTE + "/status/" + status).header("x-request-id", "the-same"));

        JsonNode problem = Answer.problem(answer, status);
        assertThat(problem.get("instance").asString()).isEqualTo(Service.NOTE + "/status/" + status);
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(answer.headers().allValues("x-request-id")).containsExactly("the-same");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @Test
    void anUnknownPathIs401WithoutATokenAnd404WithOne() {
        Answer.problem(Service.send(Service.at("/api/v1/nothing")), 401);
        JsonNode problem = Answer.problem(Service.send(Service.asEditor("/api/v1/nothing?secret=1")), 404);
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/nothing");
        Answer.problem(Service.send(Service.asEditor(Service.NOTES + "/one")), 404);
        Answer.problem(Service.send(Service.asEditor("/error")), 404);
        Answer.problem(Service.send(Service.asEditor("/actuator/health")), 404);
    }

    @Test
    void anotherMethodIs405AndTheRightOnesAreNamed() {
        HttpResponse<String> answer =
                Service.send(Service.asEditor(Service.NOTE).DELETE());

        Answer.problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, PUT");
        Answer.problem(Service.send(Service.asEditor(Service.NOTE).method("OPTIONS", BodyPublishers.noBody())), 405);
        Answer.problem(Service.send(Service.asEditor(Service.NOTE).method("BREW", BodyPublishers.noBody())), 405);
    }

    @Test
    void anAnswerThatCannotBeTakenIs406BeforeAnythingIsDone() {
        int before = NoteController.WRITES.get();

        Answer.problem(
                Service.send(Service.change(HostileBodies.utf8(Service.GOOD)).header("Accept", "text/html")), 406);
        Answer.problem(
                Service.send(Service.change(HostileBodies.utf8(Service.GOOD)).header("Accept", "///")), 406);
        assertThat(NoteController.WRITES.get()).isEqualTo(before);
        for (String accept : List.of("*/*", "application/*", "text/html, application/json;q=0.1")) {
            assertThat(Service.send(Service.at(Service.NOTES).header("Accept", accept))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void headIsGetWithoutABody() {
        HttpResponse<String> answer =
                Service.send(Service.asEditor(Service.NOTE).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void aReaderWhoHasThisVersionIsToldSo() {
        HttpResponse<String> answer =
                Service.send(Service.asEditor(Service.NOTE).header("If-None-Match", "\"7\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aWriteTellsItsVersionItsReceiptAndItsPlace() {
        HttpResponse<String> changed = Service.send(Service.change(HostileBodies.utf8(Service.GOOD)));
        HttpResponse<String> created = Service.send(create("key-1", Service.GOOD));

        assertThat(changed.headers().firstValue("ETag")).contains("\"8\"");
        assertThat(changed.headers().firstValue("Samverka-Written")).contains("notes;1781/1;8");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains(Service.NOTE);
    }

    @Test
    void missingValuesAreWrittenAsNullAndMissingListsAsEmpty() {
        assertThat(Service.send(Service.change(HostileBodies.utf8(Service.GOOD)))
                        .body())
                .contains("\"en\":null", "\"size\":null", "\"tags\":[]");
        assertThat(Service.send(Service.change(HostileBodies.utf8(HostileBodies.with("\"tags\":null"))))
                        .body())
                .contains("\"tags\":[]");
    }

    @Test
    void timesComeInAnyZoneAndLeaveInUtc() {
        String times = "\"time\":\"2026-11-23T09:00:00+01:00\",\"day\":\"2026-11-23\"";

        assertThat(Service.send(Service.change(HostileBodies.utf8(HostileBodies.with(times))))
                        .body())
                .contains("\"time\":\"2026-11-23T08:00:00Z\"", "\"day\":\"2026-11-23\"");
    }

    @Test
    void anIdempotencyKeyBelongsToItsCallerItsPathAndItsBody() {
        Token anna = Service.token().municipalities("*");
        Token bo = Service.token().municipalities("*").claim("sub", "bo");
        String other = Service.NOTES.replace("1781", "1780");
        List<String> keys = List.of(
                keyOf(anna, Service.NOTES, "key-1", Service.GOOD),
                keyOf(bo, Service.NOTES, "key-1", Service.GOOD),
                keyOf(anna, other, "key-1", Service.GOOD),
                keyOf(anna, Service.NOTES, "key-2", Service.GOOD),
                keyOf(anna, Service.NOTES, "key-1", Service.GOOD + " "));

        assertThat(keys).doesNotHaveDuplicates().doesNotContain("none");
        assertThat(keyOf(anna, Service.NOTES, "key-1", Service.GOOD)).isEqualTo(keys.getFirst());
        assertThat(Service.send(create(null, Service.GOOD)).body()).contains("none");
    }

    private static String keyOf(Token caller, String path, String key, String body) {
        HttpResponse<String> answer = Service.send(Service.at(path)
                .header("Authorization", "Bearer " + caller.sign())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("key").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "01234567890123456789012345678901234567890123456789012345678901234"})
    void aBadIdempotencyKeyIs400(String key) {
        Answer.problem(Service.send(create(key, Service.GOOD)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=x",
                "limit=",
                "limit=1&limit=2",
                "limit=1.5",
                "limit=99999999999",
                "page=0",
                "page=1000001",
                "page=x",
                "limit=%00",
                "kind=tall",
                "kind=short"
            })
    void aBadParameterIs400(String query) {
        Answer.problem(Service.send(Service.at(Service.NOTES + "?" + query)), 400);
    }

    @Test
    void listsArePaged() {
        assertThat(Service.send(Service.at(Service.NOTES)).body())
                .isEqualTo("{\"items\":[1,2,3],\"page\":1,\"limit\":20,\"total\":3}");
        assertThat(Service.send(Service.at(Service.NOTES + "?limit=2&page=2")).body())
                .isEqualTo("{\"items\":[3],\"page\":2,\"limit\":2,\"total\":3}");
        assertThat(Service.send(Service.at(Service.NOTES + "?limit=100&page=1000000"))
                        .body())
                .contains("\"items\":[]");
    }

    private static HttpRequest.Builder create(@Nullable String key, String body) {
        HttpRequest.Builder request = Service.asEditor(Service.NOTES)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return key == null ? request : request.header("Idempotency-Key", key);
    }
}
