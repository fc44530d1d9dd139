package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong already as HTTP: the server's own refusals are problem details, too, and never a 5xx. */
class RawRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/municipalities/1781/notes/%00",
                "/api/v1/municipalities/1781/notes/%C0%80",
                "/api/v1/municipalities/1781/notes/%FF",
                "/api/v1/municipalities/1781/notes/%zz",
                "/api/v1/municipalities/1781/notes/%2e%2e/1",
                "/api/v1/municipalities/1781/notes/../1",
                "/api/v1/municipalities/1781/notes/%2F",
                "/api/v1/municipalities/1781//notes/1",
                "/api/v1/municipalities/1781/notes/1;a=b",
                "/api/v1/municipalities/1781/notes/1/",
                "/api/v1/municipalities/1781/notes/%0d%0aX:%20y",
                "/api/v1/municipalities/1781/notes/1%25",
                "/api/v1/municipalities/1781/notes/99999999999",
                "/api/v1/municipalities/1781/notes/-1x",
                "/api/v1/municipalities/1781/notes/<b>",
                "/api/v1/municipalities/1781/notes/\u00e5",
                "/api/v1/municipalities/1781/notes/1\\2",
                "/api/v1/municipalities/1781/notes/{1}",
                "/../../etc/passwd",
                "/%2e%2e/etc/passwd",
                "//",
                "*",
                "notes",
                "http://",
                "http://[::1/x",
                "/WEB-INF/web.xml",
                "/api/v1/municipalities/1781/notes?limit=%zz",
                "/api/v1/municipalities/1781/notes?limit=%FF",
                "/api/v1/municipalities/1781/notes?limit=%C0%80",
                "/api/v1/municipalities/1781/notes?limit=\u00e5"
            })
    void strangeAddressesAreRefused(String target) {
        refused(Raw.get(target));
    }

    static Stream<Arguments> broken() {
        String put = "PUT " + Service.NOTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Service.token().sign()
                + "\r\nIf-Match: \"7\"\r\nContent-Type: application/json\r\n";
        return Stream.of(
                Arguments.of("no host", "GET " + Service.NOTES + " HTTP/1.1\r\nConnection: close\r\n\r\n"),
                Arguments.of("another protocol", "GET " + Service.NOTES + " HTTP/9.9\r\nHost: x\r\n\r\n"),
                Arguments.of("no protocol at all", "hello\r\n\r\n"),
                Arguments.of("header without colon", put + "broken header\r\n\r\n"),
                Arguments.of("header with NUL", put + "X-Y: a\0b\r\n\r\n"),
                Arguments.of("header continued", put + "X-Y: a\r\n b\r\n\r\n"),
                Arguments.of("header too large", put + "X-Y: " + "y".repeat(40_000) + "\r\n\r\n"),
                Arguments.of("address too long", "GET /" + "y".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("length is no number", put + "Content-Length: x\r\n\r\n"),
                Arguments.of("negative length", put + "Content-Length: -1\r\n\r\n"),
                Arguments.of("two lengths", put + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n12"),
                Arguments.of(
                        "length and chunks", put + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("unknown coding", put + "Transfer-Encoding: brotli\r\n\r\n{}"),
                Arguments.of(
                        "chunk size is no number", put + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                Arguments.of(
                        "chunk longer than it says", put + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}}}\r\n0\r\n\r\n"),
                Arguments.of("expects the impossible", put + "Expect: miracles\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(
                        "key that is not ASCII",
                        put.replace("PUT " + Service.NOTE, "POST " + Service.NOTES)
                                + "Idempotency-Key: \u00e5\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of("trace", "TRACE " + Service.NOTES + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                Arguments.of("connect", "CONNECT localhost:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                Arguments.of("host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenMessagesAreRefused(String name, String request) {
        refused(Raw.send(request));
    }

    @Test
    void anEndlessBodyIsCutOffAtTheLimit() {
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        Raw answer = Raw.send("PUT " + Service.NOTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Service.token().sign()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(Service.MAX_BODY / 0x1000 + 1));

        assertThat(answer.status()).isEqualTo(413);
        refused(answer);
    }

    @Test
    void aBodyThatSaysItIsTooLongIsNotWaitedFor() {
        Raw answer = Raw.send("PUT " + Service.NOTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Service.token().sign()
                + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
        refused(answer);
    }

    @Test
    void theRefusalOfABodyThatIsTooLongArrives() {
        String request = "PUT " + Service.NOTE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Service.token().sign() + "\r\nContent-Type: application/json\r\n";
        String body = " ".repeat(300_000);
        for (int i = 0; i < 100; i++) {
            assertThat(Raw.send(request + "Content-Length: 300000\r\n\r\n" + body)
                            .status())
                    .isEqualTo(413);
            assertThat(Raw.send(request + "Transfer-Encoding: chunked\r\n\r\n493e0\r\n" + body + "\r\n0\r\n\r\n")
                            .status())
                    .isEqualTo(413);
        }
    }

    private static void refused(Raw answer) {
        assertThat(answer.status()).as(answer.head()).isBetween(400, 499);
        assertThat(answer.head().toLowerCase(java.util.Locale.ROOT)).contains("content-type: application/problem+json");
        Answer.problem(answer.status(), answer.body());
    }
}
