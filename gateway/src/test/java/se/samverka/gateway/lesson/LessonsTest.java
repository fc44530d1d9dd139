package se.samverka.gateway.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.problem.Problem;

class LessonsTest {

    private final List<String> told = new ArrayList<>();
    private final LessonView view = new LessonView();
    private final Lessons lessons = view.lessons();
    private final TopicView topic = view.topic((municipality, project) -> told.add(municipality + "/" + project));

    @Test
    void lessonsAreFoundAcrossMunicipalitiesNewestFirst() throws UnreadableRecord {
        topic.apply(LessonFixtures.recorded("1781", "a", 1, "p", "Träffas ofta"));
        topic.apply(LessonFixtures.recorded("0180", "b", 2, "q", "Träffas tidigt"));

        assertThat(found(Map.of())).containsExactly("b", "a");
        assertThat(found(Map.of("q", "OFTA"))).containsExactly("a");
        assertThat(found(Map.of("q", "börja"))).containsExactly("b", "a");
        assertThat(found(Map.of("goal", "4"))).as("by its target").hasSize(2);
        assertThat(found(Map.of("goal", "5"))).isEmpty();
        assertThat(found(Map.of("country", "PL", "municipality", "1781"))).containsExactly("a");
        assertThat(lessons.of("1781", "p")).hasSize(1);
        assertThat(lessons.count("0180")).isEqualTo(1);
        assertThat(told).containsExactly("1781/p", "0180/q");
    }

    @Test
    void anErasureTakesItEverywhere() throws UnreadableRecord {
        topic.apply(LessonFixtures.recorded("1781", "a", 1, "p", "Bort"));
        topic.apply(LessonFixtures.erased("1781", "a", 2));
        assertThat(found(Map.of())).isEmpty();
        assertThat(lessons.count("1781")).isZero();
        assertThat(lessons.title("1781/a")).isNull();
        assertThatThrownBy(() -> lessons.known("1781", "a"))
                .isInstanceOfSatisfying(
                        Problem.class, gone -> assertThat(gone.status()).isEqualTo(410));
        assertThat(told).containsExactly("1781/p", "1781/p");
    }

    @Test
    void anyOrderAndAnyRepetitionEndsTheSame() throws UnreadableRecord {
        List<Incoming> records = new ArrayList<>(List.of(
                LessonFixtures.recorded("1781", "a", 1, "p", "Först"),
                LessonFixtures.used("1781", "a", 2, "p", "Först", "0180/x"),
                LessonFixtures.recorded("1781", "b", 1, "p", "Bort"),
                LessonFixtures.erased("1781", "b", 2)));
        records.addAll(List.copyOf(records));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(records, new Random(seed));
            LessonView other = new LessonView();
            TopicView its = other.topic();
            for (Incoming record : records) {
                its.apply(record);
            }
            assertThat(other.lessons().of(LessonQuery.of(Map.of())))
                    .as("seed " + seed)
                    .extracting(Lesson::uses)
                    .containsExactly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"goal,0", "goal,x", "country,pl", "municipality,178"})
    void whatCannotBeAskedForIsRefused(String name, String value) {
        assertThatThrownBy(() -> LessonQuery.of(Map.of(name, value))).isInstanceOfSatisfying(Problem.class, bad -> {
            assertThat(bad.status()).isEqualTo(400);
            assertThat(bad.detail()).contains(name);
        });
        assertThatThrownBy(() -> LessonQuery.of(Map.of("q", "x".repeat(101)))).isInstanceOf(Problem.class);
    }

    private List<String> found(Map<String, String> said) {
        return lessons.of(LessonQuery.of(said)).stream().map(Lesson::id).toList();
    }
}
