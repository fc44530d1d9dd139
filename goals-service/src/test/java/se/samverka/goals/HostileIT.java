package se.samverka.goals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.goals.Http.Answer;

/** Whatever is sent to a write, the answer is the caller's fault, says so in the agreed form, and shows nothing of ours. */
@ExtendWith(SuiteExtension.class)
class HostileIT {

    private static final String HERE = "1781/goals/2/";
    private static final int LONG = 1_000_000;
    private static final int GENERATED = 150;

    /** Method, path, and a body that would do. */
    private static final List<String[]> WRITES = List.of(
            new String[] {
                "PUT",
                "assessment",
                "{\"status\":\"NEUTRAL\",\"basis\":\"JUDGEMENT\",\"confidence\":\"LOW\",\"assessedOn\":\"2026-01-01\","
                        + "\"rationale\":{\"sv\":\"a\",\"en\":\"b\"},\"evidence\":[{\"kind\":\"GAP\",\"ref\":\"1\"}]}"
            },
            new String[] {
                "PUT",
                "content",
                "{\"title\":{\"sv\":\"a\"},\"sections\":[{\"heading\":{\"sv\":\"a\"},\"body\":{\"sv\":\"b\"}}],"
                        + "\"links\":[{\"title\":{\"sv\":\"a\"},\"url\":\"https://example.org\"}],\"projectsIncomplete\":true}"
            },
            new String[] {
                "POST",
                "gaps",
                "{\"scope\":\"UN\",\"reason\":{\"sv\":\"a\"},\"owner\":\"b\",\"nextCheck\":\"2027-01-01\",\"targets\":[\"2.1\"]}"
            },
            new String[] {
                "PUT", "gaps/none", "{\"scope\":\"UN\",\"reason\":{\"sv\":\"a\"},\"owner\":\"b\",\"targets\":[\"2.1\"]}"
            },
            new String[] {"POST", "gaps/none/closing", "{\"reason\":\"a\"}"});

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

    private static final List<String> PLACES = List.of(
            "0000/goals/2/",
            "%00/goals/2/",
            "..%2f..%2f/goals/2/",
            "1781;a=b/goals/2/",
            "1781%3B/goals/2/",
            "%C0%AE/goals/2/",
            "*/goals/2/",
            "$ne/goals/2/",
            "1781/goals/0/",
            "1781/goals/-1/",
            "1781/goals/99999999999/",
            "1781/goals/2%00/",
            "1781/goals/%F0%9F%98%80/",
            "1781/goals/2.0/",
            "1781/goals//");

    private final Http http;

    HostileIT(Suite suite) {
        this.http = suite.http();
    }

    @TestFactory
    Stream<DynamicTest> everyWriteStandsIt() {
        return WRITES.stream().map(write -> DynamicTest.dynamicTest(write[0] + " " + write[1], () -> attack(write)));
    }

    private void attack(String[] write) {
        Map<String, String> stale = Map.of("If-Match", "\"7\"");
        byte[] good = write[2].getBytes(UTF_8);
        for (byte[] body : BODIES) {
            refused(write, HERE, body, stale);
        }
        for (Map<String, String> headers : HEADERS) {
            refused(write, HERE, good, headers);
        }
        for (String place : PLACES) {
            refused(write, place, good, stale);
        }
        for (int seed = 0; seed < GENERATED; seed++) {
            String body = spoilt(write[2], new Random(seed));
            refused(write, HERE, body.getBytes(UTF_8), stale);
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

    private void refused(String[] write, String place, byte[] body, Map<String, String> headers) {
        Answer answer = body.length < LONG && place.equals(HERE)
                ? http.sendBytes(write[0], place + write[1], body, headers)
                : http.sendAlone(write[0], place + write[1], body, headers);
        String sent = new String(body, 0, Math.min(body.length, 300), UTF_8);
        assertThat(answer.status())
                .as("%s %s%s %s %s", write[0], place, write[1], headers, sent)
                .isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(sent).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.response().body())
                .as(sent)
                .doesNotContain("Exception", "java.", "se.samverka", "tools.jackson", "mongo", "\tat ");
    }
}
