package se.samverka.gateway;

import se.samverka.kit.consume.Incoming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Feedback events as their owner sends them. */
public final class FeedbackFixtures {

    /** Their topic. */
    public static final String TOPIC = "samverka.feedback.v1";

    private static final JsonMapper JSON = JsonMapper.shared();

    private FeedbackFixtures() {}

    /** A vote on a goal. */
    public static Incoming vote(String municipality, int goal, String id, long version, boolean useful) {
        return event(
                "received", municipality, id, version, goal(goal), "\"useful\":" + useful, "COUNTED", null, version);
    }

    /** A text on a goal that nobody has decided on. */
    public static Incoming pending(String municipality, int goal, String id, long version) {
        return event("changed", municipality, id, version, goal(goal), "\"useful\":true", "PENDING", null, version);
    }

    /** A published text on a goal. @param minute when, after eight o'clock */
    public static Incoming published(String municipality, int goal, String id, long version, String text, long minute) {
        return event("published", municipality, id, version, goal(goal), "\"useful\":true", "PUBLISHED", text, minute);
    }

    /** A published text on a project. */
    public static Incoming publishedOnProject(String municipality, String project, String id, String text) {
        String subject = "{\"kind\":\"PROJECT\",\"goal\":null,\"project\":\"%s\"}".formatted(project);
        return event("published", municipality, id, 1, subject, "\"useful\":null", "PUBLISHED", text, 1);
    }

    /** A case that its author took back. */
    public static Incoming withdrawn(String municipality, int goal, String id, long version) {
        return event("withdrawn", municipality, id, version, goal(goal), "\"useful\":true", "WITHDRAWN", null, version);
    }

    /** The same, when it had been decided on. */
    public static Incoming takenBack(String municipality, int goal, String id, long version) {
        return but(withdrawn(municipality, goal, id, version), "decidedAt", "\"2026-11-23T08:01:00Z\"");
    }

    /** A text that is not published. @param reason why */
    public static Incoming rejected(String municipality, int goal, String id, long version, String reason) {
        Incoming event =
                event("rejected", municipality, id, version, goal(goal), "\"useful\":null", "REJECTED", null, 1);
        return but(
                but(event, "reason", '"' + reason + '"'), "decidedAt", "\"2026-11-23T08:%02d:00Z\"".formatted(version));
    }

    /** The same event with something else in its state. @param json the property's value */
    public static Incoming but(Incoming event, String property, String json) {
        ObjectNode state = (ObjectNode) JSON.readTree(event.value());
        state.set(property, JSON.readTree(json));
        return GoalFixtures.incoming(
                event.topic(), event.key(), event.version(), event.type(), JSON.writeValueAsString(state));
    }

    /** An erasure. */
    public static Incoming erased(String municipality, String id, long version) {
        String key = municipality + "/" + id;
        return GoalFixtures.incoming(
                TOPIC,
                key,
                version,
                "se.samverka.feedback.erased.v1",
                "{\"key\":\"%s\",\"version\":%d}".formatted(key, version));
    }

    private static String goal(int goal) {
        return "{\"kind\":\"GOAL\",\"goal\":%d,\"project\":null}".formatted(goal);
    }

    private static Incoming event(
            String name,
            String municipality,
            String id,
            long version,
            String subject,
            String useful,
            String status,
            String text,
            long minute) {
        String quoted = text == null ? "null" : "\"" + text + "\"";
        String at = text == null ? "null" : "\"2026-11-23T08:%02d:00Z\"".formatted(minute);
        String value = """
                {"version":%d,"municipality":"%s","id":"%s","subject":%s,"kind":"COMMENT","language":"sv",%s,"commented":true,
                "status":"%s","receivedAt":"2026-11-23T08:00:00Z","decidedAt":%s,"reason":null,"publishedText":%s,
                "publishedAt":%s,"edited":false,"reply":null,"replyHelped":null,"uses":[]}
                """.formatted(version, municipality, id, subject, useful, status, at, quoted, at);
        return GoalFixtures.incoming(
                TOPIC, municipality + "/" + id, version, "se.samverka.feedback." + name + ".v1", value);
    }
}
