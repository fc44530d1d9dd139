package se.samverka.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import se.samverka.kit.consume.Incoming;

/** Goal events as their owner sends them. */
public final class GoalFixtures {

    /** Their topic. */
    public static final String TOPIC = "samverka.goals.v1";

    /** When change 1 was made; each later one is a minute younger. */
    public static final Instant FIRST = Instant.parse("2026-11-23T08:00:00Z");

    private GoalFixtures() {}

    /** An assessment with this status and everything else in place. */
    public static Incoming assessed(String municipality, int goal, long version, String status) {
        return event("se.samverka.goal.assessed.v1", municipality, goal, version, """
                "assessment":{"status":"%s","rationale":{"sv":"Därför att %d.","en":null},"basis":"JUDGEMENT",
                "confidence":null,"assessedOn":null,"recordedAt":"2026-11-23T08:05:00Z","evidence":[],"stale":false},
                "title":null,"sections":[],"links":[],"gaps":[]""".formatted(status, version));
    }

    /** Content with one section and one link. @param body Markdown */
    public static Incoming content(String municipality, int goal, long version, String body) {
        return event("se.samverka.goal.content-changed.v1", municipality, goal, version, """
                "assessment":null,"title":{"sv":"Vår egen titel","en":null},
                "sections":[{"heading":{"sv":"Vad målet handlar om","en":"What it is about"},"body":{"sv":%s,"en":null}}],
                "links":[{"title":{"sv":"Globala målen","en":null},"url":"https://www.globalamalen.se/"}],
                "gaps":[]""".formatted(quoted(body)));
    }

    /** An event with this part of its value; key, goal, version and projects are added. */
    public static Incoming event(String type, String municipality, int goal, long version, String rest) {
        String value = "{\"version\":%d,\"municipality\":\"%s\",\"goal\":%d,\"projectsIncomplete\":false,%s}"
                .formatted(version, municipality, goal, rest);
        return incoming(TOPIC, municipality + "/" + goal, version, type, value);
    }

    /** An event as a reader hands it over. */
    public static Incoming incoming(String topic, String key, long version, String type, String value) {
        return new Incoming(
                topic,
                0,
                version,
                key,
                version,
                type,
                UUID.nameUUIDFromBytes((key + version).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                FIRST.plusSeconds(60 * (version - 1)),
                value.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
