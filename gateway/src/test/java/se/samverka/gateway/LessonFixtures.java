package se.samverka.gateway;

import se.samverka.kit.consume.Incoming;

/** Lesson events as their owner sends them. */
public final class LessonFixtures {

    /** Their topic. */
    public static final String TOPIC = "samverka.lessons.v1";

    private LessonFixtures() {}

    /** A lesson on goal 4, by one of its targets. */
    public static Incoming recorded(String municipality, String id, long version, String project, String title) {
        return lesson("recorded", municipality, id, version, project, title, 0, "");
    }

    /** The same, consulted by one project. @param user municipality and id */
    public static Incoming used(
            String municipality, String id, long version, String project, String title, String user) {
        return lesson("used", municipality, id, version, project, title, 1, "\"" + user + "\"");
    }

    /** An erasure. */
    public static Incoming erased(String municipality, String id, long version) {
        String key = municipality + "/" + id;
        return GoalFixtures.incoming(
                TOPIC,
                key,
                version,
                "se.samverka.lesson.erased.v1",
                "{\"key\":\"%s\",\"version\":%d}".formatted(key, version));
    }

    private static Incoming lesson(
            String name,
            String municipality,
            String id,
            long version,
            String project,
            String title,
            int uses,
            String usedBy) {
        String value = """
                {"version":%d,"municipality":"%s","id":"%s","project":"%s","title":"%s","text":"Börja <i>tidigt</i>.","goals":[],
                "targets":["4.4"],"countries":["PL"],"partnerType":"ACADEMIA","recordedAt":"2026-11-23T08:%02d:00Z","uses":%d,
                "usedBy":[%s]}""".formatted(version, municipality, id, project, title, version, uses, usedBy);
        return GoalFixtures.incoming(
                TOPIC, municipality + "/" + id, version, "se.samverka.lesson." + name + ".v1", value);
    }
}
