package se.samverka.feedback.project;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.WholeTopics;

/** What is told of projects. */
public final class ProjectFixtures {

    private ProjectFixtures() {}

    /** A copy that has been read to the end and knows these, by their keys. */
    public static Projects projects(String... keys) {
        ProjectCopy copy = new ProjectCopy();
        for (String key : keys) {
            copy.apply(event(key, 1, "registered"));
        }
        return new Projects(copy, topics(new AtomicBoolean(true)));
    }

    static WholeTopics topics(AtomicBoolean caughtUp) {
        return new WholeTopics() {
            @Override
            public boolean caughtUp() {
                return caughtUp.get();
            }

            @Override
            public long lag() {
                return 0;
            }
        };
    }

    /** @param name of its type, between prefix and version */
    static Incoming event(String key, long version, String name) {
        return incoming(key, version, "se.samverka.project." + name + ".v1");
    }

    static Incoming incoming(String key, long version, String type) {
        return new Incoming(
                Projects.TOPIC, 0, version, key, version, type, "e" + version, Instant.EPOCH, new byte[] {'?'});
    }
}
