package se.samverka.projects.lesson;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.consume.Applier;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.consume.UntilDone;
import se.samverka.projects.register.RegisterKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reuse trail: counts at each lesson the projects that consulted it, as their events tell. Every event of a project
 * names all that it consulted, so none is needed in particular, and an old one says nothing new.
 */
final class LessonUses implements Applier, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LessonUses.class);
    private static final String PREFIX = "se.samverka.project.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lessons lessons;
    private final UntilDone untilDone;

    /** How many lessons of each project are counted by now: they only become more. For one thread. */
    private final Map<String, Integer> counted = new HashMap<>();

    /** @param again how long to wait before a count that failed is tried again */
    LessonUses(Lessons lessons, Duration again) {
        this.lessons = lessons;
        this.untilDone = new UntilDone(again);
    }

    /** What is read of a project: an erased one has no lessons, and what it used stays counted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(@Nullable List<Consulted> consultedLessons) {}

    /** One lesson that was consulted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consulted(RegisterKey lesson) {}

    @Override
    public Applied apply(Incoming event) throws UnreadableRecord {
        if (!event.type().startsWith(PREFIX)) {
            return Applied.UNKNOWN_TYPE;
        }
        List<RegisterKey> consulted = consulted(event);
        int before = counted.getOrDefault(event.key(), 0);
        if (consulted.size() <= before) {
            return Applied.OLDER;
        }
        RegisterKey project = RegisterKey.parse(event.key());
        for (RegisterKey lesson : consulted.subList(before, consulted.size())) {
            if (!count(lesson, project)) {
                return Applied.OLDER;
            }
        }
        counted.put(event.key(), consulted.size());
        return Applied.APPLIED;
    }

    private static List<RegisterKey> consulted(Incoming event) throws UnreadableRecord {
        try {
            List<Consulted> told = JSON.readValue(event.value(), Told.class).consultedLessons();
            return told == null
                    ? List.of()
                    : told.stream().map(Consulted::lesson).toList();
        } catch (JacksonException e) {
            throw new UnreadableRecord("not the state of a project", e);
        }
    }

    private boolean count(RegisterKey lesson, RegisterKey project) {
        return untilDone.run(
                () -> {
                    if (lessons.use(lesson, project)) {
                        log.info("lesson {} was used by project {}", lesson, project);
                    }
                },
                reason -> log.warn("the use of lesson {} is counted later: {}", lesson, reason.toString()));
    }

    @Override
    public void close() {
        untilDone.close();
    }
}
