package se.samverka.projects.lesson;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.consume.Incoming;
import se.samverka.projects.lesson.Lesson.Content;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.RegisterKey;

/** Lessons and what is said of them. */
final class LessonFixtures {

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final RegisterKey PROJECT = RegisterKey.parse("1781/7d3f0c52-6a1e-4b8b-9c55-2f4e8a1d9b60");
    static final RegisterKey USER = RegisterKey.parse("0114/5e4d3c2b-1a09-4f8e-9d7c-6b5a49382716");

    private LessonFixtures() {}

    /** Of which no more is stated than must be, but a goal. */
    static Content plain() {
        return new Content(
                "Låt vaktmästarna bestämma",
                "De vet vad som går att laga.",
                List.of(new GoalNumber(12)),
                List.of(),
                List.of(),
                null);
    }

    /** Of which everything is stated, some of it twice. */
    static Content full() {
        return new Content(
                "Låt vaktmästarna bestämma",
                "De vet vad som går att laga, och möblerna står redan hos dem.",
                List.of(new GoalNumber(17), new GoalNumber(12), new GoalNumber(17)),
                List.of(new TargetCode("17.17"), new TargetCode("12.5")),
                List.of(new CountryCode("FI"), new CountryCode("FI")),
                PartnerType.PUBLIC);
    }

    static Lesson recorded() {
        return Lesson.record(PROJECT.id(), plain(), NOW).lesson();
    }

    /** An event of a project that consulted these lessons. @param lessons keys */
    static Incoming consulted(RegisterKey project, long version, String... lessons) {
        String all = String.join(
                ",",
                List.of(lessons).stream()
                        .map("{\"lesson\":\"%s\",\"note\":null,\"consultedAt\":\"2026-11-24T08:00:00Z\"}"::formatted)
                        .toList());
        return event(project, version, "changed", "{\"version\":1,\"consultedLessons\":[" + all + "]}");
    }

    /** An event of a project. */
    static Incoming event(RegisterKey project, long version, String name, String value) {
        return new Incoming(
                "samverka.projects.v1",
                0,
                version,
                project.toString(),
                version,
                "se.samverka.project." + name + ".v1",
                "id-" + version,
                NOW,
                value.getBytes(StandardCharsets.UTF_8));
    }
}
