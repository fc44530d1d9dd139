package se.samverka.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCodeTest {

    private final Frame frame = new Frame();

    @ParameterizedTest
    @CsvSource({"16.a,16.a", "16.A,16.a", "16-a,16.a", "16-A,16.a", "17.2,17.2", "17-10,17.10"})
    void answersTheCanonicalCode(String written, String canonical) {
        assertThat(TargetCode.parse(written)).contains(new TargetCode(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "16",
                "16.",
                ".a",
                "16.ab",
                "16.01",
                "18.1",
                "0.1",
                "16..a",
                "16.-a",
                "17.17.1",
                "1781-17.17-1"
            })
    void refusesWhatIsNoCode(String written) {
        assertThat(TargetCode.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.A", "16-a", "17.x1", ""})
    void isAlwaysCanonicalInside(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetCode(written));
    }

    @Test
    void sortsNumbersAsNumbersAndLettersLast() {
        assertThat(sorted("16.a", "17.10", "16.10", "2.1", "17.2", "16.b", "16.9"))
                .containsExactly("2.1", "16.9", "16.10", "16.a", "16.b", "17.2", "17.10");
    }

    @Test
    void everyOrderSortsToTheFrames() {
        List<TargetCode> all = IntStream.rangeClosed(1, GoalNumber.LAST)
                .mapToObj(GoalNumber::new)
                .flatMap(goal -> frame.targetsOf(goal).stream())
                .toList();
        assertThat(all).hasSize(169);
        for (int seed = 0; seed < 20; seed++) {
            List<TargetCode> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(all);
        }
    }

    @Test
    void theFrameKnowsWhichExist() {
        assertThat(frame.has(new TargetCode("16.b"))).isTrue();
        assertThat(frame.has(new TargetCode("16.c"))).isFalse();
        assertThat(frame.has(new TargetCode("17.20"))).isFalse();
    }

    private static List<String> sorted(String... codes) {
        return List.of(codes).stream()
                .map(TargetCode::new)
                .sorted()
                .map(TargetCode::value)
                .toList();
    }
}
