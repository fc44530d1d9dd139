package se.samverka.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverka.kit.problem.Problem;

class WantedTest {

    private static final Set<String> NAMES = Set.of("goal.assessed", "goal.gap-closed", "lesson.used");

    @Test
    void whoSaysNothingWantsEverything() {
        for (Wanted all : new Wanted[] {wanted(null, null), wanted("", ""), wanted(",", " ")}) {
            assertThat(all.fits(change("goal.assessed", "1781/17"))).isTrue();
            assertThat(all.fits(change("lesson.used", "0180/a"))).isTrue();
        }
    }

    @Test
    void bothParametersRestrict() {
        Wanted wanted = wanted("1781, 0180", "goal.assessed");

        assertThat(wanted.fits(change("goal.assessed", "1781/17"))).isTrue();
        assertThat(wanted.fits(change("goal.assessed", "0180/1"))).isTrue();
        assertThat(wanted.fits(change("goal.assessed", "1480/1"))).isFalse();
        assertThat(wanted.fits(change("goal.gap-closed", "1781/17"))).isFalse();
    }

    @Test
    void aNounStandsForAllOfIt() {
        Wanted wanted = wanted(null, "goal");

        assertThat(wanted.fits(change("goal.gap-closed", "1781/17"))).isTrue();
        assertThat(wanted.fits(change("lesson.used", "1781/a"))).isFalse();
    }

    @Test
    void aParameterMayBeGivenMoreThanOnce() {
        Wanted wanted =
                Wanted.of(new String[] {"1781", "0180"}, new String[] {"goal.assessed", "lesson"}, code -> true, NAMES);

        assertThat(wanted.municipalities()).containsExactlyInAnyOrder("1781", "0180");
        assertThat(wanted.types()).containsExactlyInAnyOrder("goal.assessed", "lesson.used");
    }

    @Test
    void whatNobodyKnowsIsRefusedWithWhatIsKnown() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wanted(null, "goal.celebrated"))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400))
                .withMessageContaining("goal.assessed");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> wanted(null, "go"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wanted("9999", null))
                .withMessageContaining("municipality");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> wanted("1781,x", null));
    }

    private static Wanted wanted(String municipality, String types) {
        return Wanted.of(
                municipality == null ? null : new String[] {municipality},
                types == null ? null : new String[] {types},
                code -> Set.of("1781", "0180", "1480").contains(code),
                NAMES);
    }

    private static Change change(String type, String subject) {
        return new Change(type, subject, 1, Instant.EPOCH, 0, 0, 0);
    }
}
