package se.samverka.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import se.samverka.testing.Http.Answer;

/**
 * Sends to a write whatever nobody in their right mind would send. The answer must be the caller's fault, say so in the
 * agreed form, and show nothing of ours.
 */
public final class Hostile {

    private static final int LONG = 1_000_000;
    private static final int GENERATED = 150;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "1e-999",
            "9".repeat(2000),
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"$gt\":\"\"}",
            "{\"$where\":\"sleep(1000)\"}",
            "\"$set\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\u202e\ufeff\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"${jndi:ldap://127.0.0.1/a}\"",
            "\"" + "A".repeat(30_000) + "\"",
            "\"+999999999-12-31\"",
            "\"0000-00-00\"",
            "\"javascript:alert(1)\"",
            "\"17.99\"",
            "NaN",
            "'a'",
            "01",
            "[" + "null,".repeat(500) + "1]",
            "{\"sv\":{\"sv\":\"a\"}}",
            "{\"sv\":\"a\",\"sv\":\"b\"}",
            "{\"sv\":\"a\",\"__proto__\":{}}");

    private static final List<byte[]> BODIES = List.of(
            new byte[0],
            new byte[] {(byte) 0xff, (byte) 0xfe, 0x7b, 0x00},
            new byte[] {'{', '"', 's', 't', 'a', 't', 'u', 's', '"', ':', '"', (byte) 0xc3, '"', '}'},
            "{\"status\":\"å\"}".getBytes(ISO_8859_1),
            "null".getBytes(UTF_8),
            "[]".getBytes(UTF_8),
            "\"text\"".getBytes(UTF_8),
            "{\"reason\":\"a\"}{}".getBytes(UTF_8),
            "{\"class\":\"java.lang.Runtime\"}".getBytes(UTF_8),
            ("[".repeat(50_000) + "]".repeat(50_000)).getBytes(UTF_8),
            ("{\"reason\":".repeat(5_000)).getBytes(UTF_8),
            ("{\"" + "k".repeat(100_000) + "\":1}").getBytes(UTF_8),
            ("{\"reason\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(UTF_8));

    private static final List<Map<String, String>> HEADERS = List.of(
            Map.of("If-Match", "*"),
            Map.of("If-Match", "W/\"0\""),
            Map.of("If-Match", "\"99999999999999999999\""),
            Map.of("If-Match", "\"-1\""),
            Map.of("If-Match", "\"0\", \"1\""),
            Map.of("If-Match", "\"7\"", "Idempotency-Key", "k".repeat(65)),
            Map.of("If-Match", "\"7\"", "Idempotency-Key", " "),
            Map.of("If-Match", "\"7\"", "Content-Type", "text/xml"),
            Map.of("If-Match", "\"7\"", "Content-Type", "application/json;charset=utf-16"),
            Map.of("If-Match", "\"7\"", "Content-Type", "///"),
            Map.of("If-Match", "\"7\"", "Content-Encoding", "gzip"),
            Map.of("If-Match", "\"7\"", "Accept", "image/png"),
            Map.of("If-Match", "\"7\"", "X-HTTP-Method-Override", "DELETE"),
            Map.of("If-Match", "\"7\"", "x-request-id", "a b\tc"),
            Map.of());

    private final Http http;

    /** @param http a caller who may do everything */
    public Hostile(Http http) {
        this.http = http;
    }

    /**
     * Attacks a write to an aggregate that has another version than 7: every attack must be refused.
     *
     * @param good a body that would do
     * @param places paths of which none exists
     */
    public void attackGuarded(String method, String path, String good, List<String> places) {
        attack(method, path, good, places, Map.of("If-Match", "\"7\""), 400);
    }

    /** Attacks a write that makes something new: what is not refused must have been harmless. */
    public void attackOpen(String method, String path, String good, List<String> places) {
        attack(method, path, good, places, Map.of(), 200);
    }

    private void attack(
            String method, String path, String good, List<String> places, Map<String, String> usual, int lowest) {
        byte[] bytes = good.getBytes(UTF_8);
        for (byte[] body : BODIES) {
            stands(method, path, body, usual, 400);
        }
        for (Map<String, String> headers : HEADERS) {
            stands(method, path, bytes, headers, lowest);
        }
        for (String place : places) {
            stands(method, place, bytes, usual, 400);
        }
        for (int seed = 0; seed < GENERATED; seed++) {
            stands(method, path, spoilt(good, new Random(seed)).getBytes(UTF_8), usual, lowest);
        }
    }

    /** One or two of the values in it replaced by others. */
    private static String spoilt(String body, Random random) {
        String[] parts = body.split("(?<=[:\\[,])(?=[^{\\[])");
        for (int i = random.nextInt(2); i < 2; i++) {
            int at = 1 + random.nextInt(Math.max(1, parts.length - 1));
            String value = VALUES.get(random.nextInt(VALUES.size()));
            if (at < parts.length) {
                parts[at] = parts[at].replaceFirst("^(\"[^\"]*\"|true|\\w+)", Matcher.quoteReplacement(value));
            }
        }
        return String.join("", parts);
    }

    private void stands(String method, String path, byte[] body, Map<String, String> headers, int lowest) {
        Answer answer = body.length < LONG && path.matches("[a-z0-9/-]+")
                ? http.sendBytes(method, path, body, headers)
                : http.sendAlone(method, path, body, headers);
        String sent = new String(body, 0, Math.min(body.length, 300), UTF_8);
        assertThat(answer.status())
                .as("%s %s %s %s", method, path, headers, sent)
                .isBetween(lowest, 499);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).as(sent).startsWith("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
            assertThat(answer.response().body())
                    .as(sent)
                    .doesNotContain("Exception", "java.", "se.samverka", "tools.jackson", "mongo", "\tat ");
        }
    }
}
