package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent as a body: 400 with problem details, never a 5xx, and nothing of what was sent in the answer. */
class HostileBodiesTest {

    static Stream<Arguments> hostile() {
        return Stream.of(HostileBodies.misfits(), HostileBodies.malformed())
                .flatMap(bodies -> bodies.entrySet().stream())
                .map(HostileBodiesTest::named);
    }

    private static Arguments named(Map.Entry<String, byte[]> body) {
        return Arguments.of(body.getKey(), body.getValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isABadRequest(String name, byte[] body) {
        Answer.problem(Service.send(Service.change(body)), 400);
    }

    @Test
    void thereAreMoreThanAHundredOfThem() {
        assertThat(hostile()).hasSizeGreaterThan(300);
    }

    @Test
    void mutantsAreAnsweredOrRefusedButNeverBreakAnything() {
        int good = 0;
        List<byte[]> mutants = HostileBodies.mutants(20261123, 1_500);
        for (byte[] body : mutants) {
            HttpResponse<String> answer = Service.send(Service.change(body));
            if (answer.statusCode() == 200) {
                good++;
            } else {
                assertThat(answer.statusCode()).isIn(400, 409);
                Answer.problem(answer);
            }
        }
        assertThat(good).isBetween(1, mutants.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/xml",
                "application/yaml",
                "application/x-yaml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "multipart/form-data;boundary=x",
                "application/merge-patch+json",
                "application/json;charset=utf-16",
                "application/json;charset=iso-8859-1",
                "application/json;charset=nonsense",
                "*/*",
                "application/*",
                "nonsense",
                "a/b/c",
                ";;;"
            })
    void onlyJsonInUtf8IsRead(String type) {
        HttpRequest.Builder request =
                Service.asEditor(Service.NOTE).header("If-Match", "\"7\"").PUT(BodyPublishers.ofString(Service.GOOD));
        Answer.problem(Service.send(type.isEmpty() ? request : request.header("Content-Type", type)), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=utf-8", "APPLICATION/JSON; charset=\"UTF-8\""})
    void jsonByItsOtherNamesIs(String type) {
        assertThat(Service.send(Service.asEditor(Service.NOTE)
                                .header("If-Match", "\"7\"")
                                .header("Content-Type", type)
                                .PUT(BodyPublishers.ofString(Service.GOOD)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressedBodiesAreNotUnpacked() {
        HttpResponse<String> answer =
                Service.send(Service.change(HostileBodies.gzip(Service.GOOD)).header("Content-Encoding", "gzip"));

        Answer.problem(answer, 415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void aByteOrderMarkIsLetPass() {
        assertThat(Service.send(Service.change(HostileBodies.utf8("\ufeff" + Service.GOOD)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wholeSurrogatePairsAndEscapedBackslashesAreText() {
        String text = "\\ud83d\\ude00 \ud83d\ude00 \\\\u0000 \\\\\\\\";
        HttpResponse<String> answer =
                Service.send(Service.change(HostileBodies.utf8(Service.GOOD.replace("ett", text))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\ud83d\ude00 \ud83d\ude00 \\\\u0000 \\\\\\\\");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":{"sv":1},"kind":"SHORT","count":1}             | /text/sv      | must be a text
            {"text":{"sv":"a"},"kind":"short","count":1}           | /kind         | must be one of SHORT, LONG
            {"text":{"sv":"a"},"kind":"LONG","count":1.5}          | /count        | must be a whole number
            {"text":{"sv":"a"},"kind":"LONG","count":1,"done":1}   | /done         | must be true or false
            {"text":{"sv":"a"},"kind":"LONG","count":1,"tags":1}   | /tags         | must be a list
            {"text":{"sv":"a"},"kind":"LONG","count":1,"tags":[2]} | /tags/0       | must be a text
            {"text":"a","kind":"LONG","count":1}                   | /text         | must be an object
            {"text":{"sv":"a"},"kind":"LONG","count":1,"day":"x"}  | /day          | must be a date or time as RFC 3339 writes it
            {"text":{"sv":"a"},"kind":"LONG","count":1,"municipality":"x"} | /municipality | a municipality code has four digits
            {"text":{"sv":"a","fi":"b"},"kind":"LONG","count":1}   | /text/fi      | is not known here; known: en, sv
            {"text":{"sv":"a" "en":"b"}}                           | /text         | is not JSON from here on
            {"text":{"sv":"a"},"text":{}}                          | /text         | is not JSON from here on
            {"text":{"sv":"a"},"kind":"LONG","count":1,"tags":["a",null]} | /tags/1 | must not be null
            """)
    void tellsWhereAndWhatWouldBeRight(String body, String pointer, String detail) {
        JsonNode problem = Answer.problem(Service.send(Service.change(HostileBodies.utf8(body))), 400);

        JsonNode error = problem.get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("detail").asString()).isEqualTo(detail);
    }

    @Test
    void namesInPointersAreMadeHarmless() {
        String name = "<img src=x onerror=alert(1)>\\u202e/~" + "n".repeat(200);
        JsonNode problem = Answer.problem(
                Service.send(Service.change(HostileBodies.utf8(HostileBodies.with("\"" + name + "\":1")))), 400);

        assertThat(problem.get("errors").get(0).get("pointer").asString())
                .hasSizeLessThan(80)
                .doesNotContain("<", ">", "=", "(", "\u202e");
    }
}
