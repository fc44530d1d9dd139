package se.samverka.projects.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.lesson.LessonFixtures.NOW;
import static se.samverka.projects.lesson.LessonFixtures.PROJECT;
import static se.samverka.projects.lesson.LessonFixtures.USER;
import static se.samverka.projects.lesson.LessonFixtures.full;
import static se.samverka.projects.lesson.LessonFixtures.plain;
import static se.samverka.projects.lesson.LessonFixtures.recorded;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.projects.lesson.Lesson.Decided;
import se.samverka.projects.register.RegisterKey;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

class LessonTest {

    private static final RegisterKey KEY = RegisterKey.parse("1781/9a7c5e31-40b2-4d6f-8e1a-7b3c2d5f6e80");

    private static final Instant LATER = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void whatIsEmittedIsWhatTheExamplesShow() {
        Lesson lesson = emits(1, Lesson.record(PROJECT.id(), plain(), NOW));
        lesson = emits(2, lesson.change(full(), LATER));
        emits(3, lesson.use(USER).orElseThrow());
        LessonEvent erased = new LessonEvent.Erased();
        assertThat(Contract.example(erased.type()))
                .isEqualTo(JsonMapper.shared().readTree("{\"key\":\"%s\",\"version\":4}".formatted(KEY)));
        assertThat(Contract.types("samverka.lessons.v1"))
                .containsExactlyInAnyOrder(
                        new LessonEvent.Recorded().type(),
                        new LessonEvent.Changed().type(),
                        new LessonEvent.Used(USER).type(),
                        erased.type());
    }

    private static Lesson emits(long version, Decided decided) {
        String sent = JsonMapper.shared().writeValueAsString(PublicLesson.of(KEY, version, decided.lesson()));
        assertThat(JsonMapper.shared().readTree(sent))
                .isEqualTo(Contract.example(decided.event().type()));
        String stored = JsonMapper.shared().writeValueAsString(decided.lesson());
        assertThat(JsonMapper.shared().readValue(stored, Lesson.class))
                .as("read back")
                .isEqualTo(decided.lesson());
        return decided.lesson();
    }

    @Test
    void aProjectIsCountedOnce() {
        Lesson used = recorded().use(USER).orElseThrow().lesson();
        assertThat(used.use(USER)).isEmpty();
        assertThat(used.change(full(), LATER).lesson().users()).containsExactly(USER);
    }

    @Test
    void theLastTwentyAreShownNewestFirst() {
        Lesson lesson = new Lesson(PROJECT.id(), plain(), NOW, users(25), NOW);
        PublicLesson shown = PublicLesson.of(KEY, 26, lesson);
        assertThat(shown.uses()).isEqualTo(25);
        assertThat(shown.usedBy()).hasSize(20).startsWith(user(24), user(23)).endsWith(user(5));
    }

    @Test
    void noMoreAreCountedThanCanBeRemembered() {
        Lesson full = new Lesson(PROJECT.id(), plain(), NOW, users(Lesson.USERS), NOW);
        assertThat(full.use(USER)).isEmpty();
    }

    private static List<RegisterKey> users(int count) {
        return IntStream.range(0, count).mapToObj(LessonTest::user).toList();
    }

    private static RegisterKey user(int number) {
        return RegisterKey.parse("0114/p" + number);
    }
}
