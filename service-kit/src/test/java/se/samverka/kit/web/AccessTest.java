package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write endpoint with every token that must not do, and with those that do. */
class AccessTest {

    private static final Map<String, Supplier<String>> UNKNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("malformed", () -> "Bearer not-a-token"),
            Map.entry("three parts of nothing", () -> "Bearer a.b.c"),
            Map.entry("empty", () -> "Bearer "),
            Map.entry("not even visible", () -> "Bearer \u00e5\u00e4\u00f6"),
            Map.entry(
                    "expired",
                    () -> bearer(
                            Service.token().expiresIn(Duration.ofMinutes(-5)).sign())),
            Map.entry(
                    "not valid yet",
                    () -> bearer(Service.token()
                            .claim(
                                    "nbf",
                                    java.util.Date.from(java.time.Instant.now().plusSeconds(3_600)))
                            .sign())),
            Map.entry(
                    "no expiry", () -> bearer(Service.token().claim("exp", null).sign())),
            Map.entry(
                    "wrong issuer",
                    () -> bearer(Service.token().issuer("http://other.test").sign())),
            Map.entry(
                    "wrong audience",
                    () -> bearer(Service.token().audience("other").sign())),
            Map.entry(
                    "no audience",
                    () -> bearer(Service.token().claim("aud", null).sign())),
            Map.entry(
                    "no subject",
                    () -> bearer(Service.token().claim("sub", null).sign())),
            Map.entry(
                    "blank subject",
                    () -> bearer(Service.token().claim("sub", "  ").sign())),
            Map.entry("alg none", () -> bearer(Service.token().unsigned())),
            Map.entry("signed by a stranger", () -> bearer(Service.token().signByStranger())),
            Map.entry("public key as HMAC secret", () -> bearer(Service.token().signWithPublicKeyAsSecret())),
            Map.entry("payload changed", () -> bearer(tampered()))));

    private static final Map<String, Supplier<String>> NOT_ALLOWED = new TreeMap<>(Map.of(
            "other role",
                    () -> bearer(Service.token().roles("MODERATOR", "ADMIN").sign()),
            "no role", () -> bearer(Service.token().roles().sign()),
            "role in small letters",
                    () -> bearer(Service.token().roles("editor").sign()),
            "roles as one text",
                    () -> bearer(Service.token().claim("roles", "EDITOR").sign()),
            "roles as numbers",
                    () -> bearer(Service.token().claim("roles", List.of(1, 2)).sign()),
            "other municipality",
                    () -> bearer(Service.token().municipalities("1780").sign()),
            "no municipality", () -> bearer(Service.token().municipalities().sign()),
            "municipality as a number",
                    () -> bearer(Service.token()
                            .claim("municipalities", List.of(1781))
                            .sign()),
            "part of a code", () -> bearer(Service.token().municipalities("178").sign()),
            "a pattern",
                    () -> bearer(Service.token().municipalities("178*", ".*").sign())));

    private static final Map<String, Supplier<String>> ALLOWED = new TreeMap<>(Map.of(
            "this municipality", () -> bearer(Service.token().sign()),
            "several",
                    () -> bearer(Service.token().municipalities("0114", "1781").sign()),
            "everywhere", () -> bearer(Service.token().municipalities("*").sign()),
            "several roles",
                    () -> bearer(Service.token().roles("ADMIN", "EDITOR").sign()),
            "an unknown role beside it",
                    () -> bearer(Service.token().roles("EDITOR", "EMPEROR").sign())));

    static Stream<Arguments> unknown() {
        return onEveryWrite(UNKNOWN);
    }

    static Stream<Arguments> notAllowed() {
        return onEveryWrite(NOT_ALLOWED);
    }

    static Stream<Arguments> allowed() {
        return onEveryWrite(ALLOWED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("unknown")
    void whoIsNotKnownIs401(String method, String name, Supplier<String> authorization) {
        HttpResponse<String> answer = Service.send(write(method).header("Authorization", authorization.get()));

        Answer.problem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer error="));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("notAllowed")
    void whoMayNotIs403(String method, String name, Supplier<String> authorization) {
        Answer.problem(Service.send(write(method).header("Authorization", authorization.get())), 403);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("allowed")
    void whoMayDoes(String method, String name, Supplier<String> authorization) {
        assertThat(Service.send(write(method).header("Authorization", authorization.get()))
                        .statusCode())
                .isBetween(200, 201);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void withoutATokenItIs401(String method) {
        HttpResponse<String> answer = Service.send(write(method));

        Answer.problem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aTokenElsewhereThanInTheHeaderIsNone() {
        String token = Service.token().sign();

        Answer.problem(Service.send(Service.at(Service.NOTE + "?access_token=" + token)), 401);
        Answer.problem(Service.send(Service.at(Service.NOTE).header("Cookie", "access_token=" + token)), 401);
        Answer.problem(Service.send(Service.at(Service.NOTE).header("Authorization", "Basic " + token)), 401);
    }

    @Test
    void aBadTokenIsRefusedWhereNoneIsNeeded() {
        assertThat(Service.send(Service.at(Service.NOTES)).statusCode()).isEqualTo(200);
        Answer.problem(Service.send(Service.at(Service.NOTES).header("Authorization", "Bearer x.y.z")), 401);
    }

    /** The body never comes, and the answer does not wait for it. */
    @Test
    void rightsAreDecidedBeforeTheBodyIsRead() {
        Raw answer = Raw.send("PUT " + Service.NOTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n");

        assertThat(answer.status()).isEqualTo(401);
        Answer.problem(401, answer.body());
    }

    /** Otherwise a client that sends first and reads then would see a reset connection and never the reason. */
    @Test
    void theRefusalArrivesAlthoughTheBodyIsNotRead() {
        String request = "PUT " + Service.NOTE + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 300000\r\n\r\n" + " ".repeat(300_000);
        for (int i = 0; i < 200; i++) {
            assertThat(Raw.send(request).status()).isEqualTo(401);
        }
    }

    @Test
    void onePercentEncodedLetterDoesNotHideTheMunicipality() {
        assertThat(Raw.get("/api/v1/municipalities/%31781/notes/1").status()).isEqualTo(200);
        assertThat(Raw.get("/api/v1/municipalities/%31780/notes/1").status()).isEqualTo(403);
    }

    static List<String> methods() {
        return List.of("PUT", "POST");
    }

    private static Stream<Arguments> onEveryWrite(Map<String, Supplier<String>> tokens) {
        return methods().stream()
                .flatMap(method -> tokens.entrySet().stream()
                        .map(token -> Arguments.of(method, token.getKey(), token.getValue())));
    }

    private static HttpRequest.Builder write(String method) {
        return Service.at(method.equals("PUT") ? Service.NOTE : Service.NOTES)
                .header("If-Match", "\"7\"")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Service.GOOD));
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    /** Somebody else's rights under this token's signature. */
    private static String tampered() {
        String[] mine = Service.token().municipalities("1780").sign().split("\\.", -1);
        String[] wanted = Service.token().sign().split("\\.", -1);
        return String.join(".", Arrays.asList(mine[0], wanted[1], mine[2]));
    }
}
