package se.samverka.projects.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.projects.lesson.LessonFixtures.NOW;
import static se.samverka.projects.lesson.LessonFixtures.PROJECT;
import static se.samverka.projects.lesson.LessonFixtures.USER;
import static se.samverka.projects.lesson.LessonFixtures.consulted;
import static se.samverka.projects.lesson.LessonFixtures.event;
import static se.samverka.projects.lesson.LessonFixtures.plain;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.register.RegisterKey;
import se.samverka.testing.AggregatesInMemory;

/** The reuse trail, fed by records in any order and number. */
class LessonUsesTest {

    private static final RegisterKey OTHER = RegisterKey.parse("0114/other");

    private final AggregatesInMemory<Lesson> stored = new AggregatesInMemory<>(new LessonStore());
    private final Lessons lessons = new Lessons(stored, project -> {}, Clock.fixed(NOW, ZoneOffset.UTC));
    private final LessonUses uses = uses();
    private final String first = recorded();
    private final String second = recorded();

    @Test
    void eachProjectCountsOnceAtEachLesson() throws Exception {
        assertThat(uses.apply(consulted(USER, 2, first))).isEqualTo(Applied.APPLIED);
        assertThat(uses.apply(consulted(USER, 2, first))).isEqualTo(Applied.OLDER);
        assertThat(uses.apply(consulted(OTHER, 2, first))).isEqualTo(Applied.APPLIED);
        assertThat(uses.apply(consulted(USER, 3, first, second))).isEqualTo(Applied.APPLIED);
        assertThat(uses.apply(consulted(USER, 4, first, second))).isEqualTo(Applied.OLDER);
        assertThat(users(first)).containsExactly(USER, OTHER);
        assertThat(users(second)).containsExactly(USER);
    }

    @Test
    void anyOrderAnyNumberAndAnyInstanceEndsTheSame() throws Exception {
        List<Incoming> records = List.of(
                consulted(USER, 2, first),
                consulted(USER, 3, first, second),
                consulted(OTHER, 5, second),
                event(OTHER, 6, "erased", "{\"key\":\"0114/other\",\"version\":6}"));
        for (int seed = 0; seed < 200; seed++) {
            List<Incoming> delivered = new ArrayList<>(records);
            delivered.addAll(records);
            Collections.shuffle(delivered, new Random(seed));
            LessonUses restarted = uses();
            for (Incoming record : delivered) {
                restarted.apply(record);
            }
            assertThat(users(first)).containsExactly(USER);
            assertThat(users(second)).containsExactlyInAnyOrder(USER, OTHER);
        }
        assertThat(stored.events).filteredOn(event -> event.endsWith("used.v1")).hasSize(3);
    }

    @Test
    void anotherInstanceMayBeFirst() throws Exception {
        stored.before = () -> lessons.use(RegisterKey.parse(first), USER);
        assertThat(uses.apply(consulted(USER, 2, first))).isEqualTo(Applied.APPLIED);
        assertThat(users(first)).containsExactly(USER);
    }

    @Test
    void aLessonThatIsNotThereIsPassedOver() throws Exception {
        lessons.erase(RegisterKey.parse(first), Precondition.none());
        assertThat(uses.apply(consulted(USER, 2, first, "1781/never", second))).isEqualTo(Applied.APPLIED);
        assertThat(users(second)).containsExactly(USER);
        assertThat(stored.load(first).erased()).isTrue();
    }

    @Test
    void anOutageIsWaitedFor() throws Exception {
        stored.before = () -> {
            stored.before = () -> {
                throw new IllegalStateException("the driver's words");
            };
            throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
        };
        assertThat(uses.apply(consulted(USER, 2, first))).isEqualTo(Applied.APPLIED);
        assertThat(users(first)).containsExactly(USER);
    }

    @Test
    void atTheEndNothingIsWaitedForAndNothingTakenForCounted() throws Exception {
        uses.close();
        stored.before = () -> {
            throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
        };
        uses.apply(consulted(USER, 2, first));
        assertThat(users(first)).isEmpty();
        assertThat(uses.apply(consulted(USER, 2, first))).isEqualTo(Applied.APPLIED);
    }

    @Test
    void whatIsForUsAndBrokenIsLoud() throws Exception {
        for (String broken : List.of("{", "[]", "{\"consultedLessons\":[{\"lesson\":\"nothing\"}]}")) {
            assertThatExceptionOfType(UnreadableRecord.class)
                    .isThrownBy(() -> uses.apply(event(USER, 2, "changed", broken)));
        }
        Incoming foreign = consulted(USER, 2, first);
        assertThat(uses.apply(new Incoming(
                        foreign.topic(), 0, 0, foreign.key(), 2, "se.elsewhere.v1", "id", NOW, foreign.value())))
                .isEqualTo(Applied.UNKNOWN_TYPE);
    }

    @Test
    void aLostLessonIsErased() {
        assertThat(new LessonStore().lost().state()).isNull();
        assertThat(new LessonStore().lost().type()).isEqualTo("se.samverka.lesson.erased.v1");
    }

    private LessonUses uses() {
        return new LessonUses(lessons, Duration.ofMillis(1));
    }

    private String recorded() {
        return lessons.record(PROJECT, Optional.empty(), plain()).key();
    }

    private List<RegisterKey> users(String lesson) {
        return Objects.requireNonNull(stored.load(lesson).state()).users();
    }
}
