package se.samverka.gateway.lesson;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;
import se.samverka.kit.problem.Problem;

/** What is known of lessons, of every municipality: they are for everybody. */
public final class Lessons {

    private static final Comparator<Lesson> NEWEST_FIRST =
            Comparator.comparing(Lesson::recordedAt).reversed().thenComparing(Lesson::key);

    private final States<Lesson> states;
    private final Map<String, Map<String, Lesson>> municipalities = new ConcurrentHashMap<>();

    Lessons(States<Lesson> states) {
        this.states = states;
    }

    /** All that are asked for, newest first. */
    public List<Lesson> of(LessonQuery query) {
        String municipality = query.municipality();
        Stream<Lesson> all = municipality == null
                ? municipalities.values().stream().flatMap(lessons -> lessons.values().stream())
                : held(municipality).stream();
        return all.filter(query::fits).sorted(NEWEST_FIRST).toList();
    }

    /** Those learned in a project, newest first. */
    public List<Lesson> of(String municipality, String project) {
        return held(municipality).stream()
                .filter(lesson -> lesson.project().equals(project))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** How many the municipality has recorded. */
    public int count(String municipality) {
        return held(municipality).size();
    }

    /** Keys of all, of erased ones too. */
    Stream<String> keys() {
        return states.keys();
    }

    /** One of them; empty when it is not known or was erased. @param key municipality and id */
    public Optional<Lesson> find(String key) {
        return states.find(key).map(Held::state);
    }

    /** What it is called; {@code null} when it is not known or was erased. @param key municipality and id */
    public @Nullable String title(String key) {
        return find(key).map(Lesson::title).orElse(null);
    }

    /** What is held of a lesson, also when it was erased. */
    public Optional<Held<Lesson>> find(String municipality, String id) {
        return states.find(municipality + "/" + id);
    }

    /** One lesson. @throws Problem 404 when it is not known, 410 when it was erased */
    public Lesson known(String municipality, String id) {
        Lesson lesson = states.find(municipality + "/" + id)
                .orElseThrow(() -> Problem.notFound("There is no such lesson in the municipality."))
                .state();
        if (lesson == null) {
            throw Problem.gone("The lesson has been erased.");
        }
        return lesson;
    }

    /** Takes a change over. Called by one thread. */
    void update(@Nullable Lesson before, @Nullable Lesson after) {
        if (after != null) {
            municipalities
                    .computeIfAbsent(after.municipality(), code -> new ConcurrentHashMap<>())
                    .put(after.id(), after);
        } else if (before != null) {
            municipalities.getOrDefault(before.municipality(), Map.of()).remove(before.id());
        }
    }

    private Collection<Lesson> held(String municipality) {
        return municipalities.getOrDefault(municipality, Map.of()).values();
    }
}
