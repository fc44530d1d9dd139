package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.projects.project.ProjectBodyTest.body;
import static se.samverka.projects.project.ProjectBodyTest.refused;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.accepted;
import static se.samverka.projects.project.ProjectFixtures.at;
import static se.samverka.projects.project.ProjectFixtures.inside;
import static se.samverka.projects.project.ProjectFixtures.look;
import static se.samverka.projects.project.ProjectFixtures.offered;
import static se.samverka.projects.project.ProjectFixtures.ongoing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.FollowUp.Outcome;
import se.samverka.projects.project.Project.Decided;

/** What became of what was passed on: it was accepted on 23 November 2026. */
class FollowUpTest {

    private static final Moment LATER = at("2030-01-01T08:00:00Z");

    @Test
    void itIsDueHalfAYearAfterTheAcceptance() {
        assertThat(due(accepted(ongoing(inside()), "t1"))).isEqualTo("2027-05-23");
        assertThat(due(offered(ongoing(inside()), "t1"))).isNull();
    }

    /** Days begin in Sweden. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-31T21:59:59Z, 2027-02-28",
        "2026-08-31T22:00:00Z, 2027-03-01",
        "2026-11-30T22:59:59Z, 2027-05-30",
        "2026-11-30T23:00:00Z, 2027-06-01"
    })
    void theAcceptancesDayIsASwedishOne(String acceptedAt, LocalDate due) {
        Moment moment = at(acceptedAt);
        Project project = offered(ongoing(inside()), "t1")
                .accept("t1", new Transfer.Receipt("a", "b", moment.now()), moment)
                .project();
        assertThat(due(project)).isEqualTo(due);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void eachLookStandsForOneDayAndForAllUntilItWasMade(List<String> looks, @Nullable LocalDate due) {
        Project project = accepted(ongoing(inside()), "t1");
        for (String look : looks) {
            project = looked(project, look).project();
        }
        assertThat(due(project)).isEqualTo(due);
    }

    static Stream<Arguments> looks() {
        LocalDate first = LocalDate.of(2027, 5, 23);
        LocalDate second = LocalDate.of(2028, 5, 23);
        return Stream.of(
                Arguments.of(List.of("2027-05-23 ADOPTED"), second),
                Arguments.of(List.of("2026-11-23 PARTLY"), second),
                Arguments.of(List.of("2026-11-23 TOO_EARLY", "2026-12-01 TOO_EARLY"), first),
                Arguments.of(List.of("2027-06-01 TOO_EARLY"), second),
                Arguments.of(List.of("2028-05-22 PARTLY"), second),
                Arguments.of(List.of("2028-05-23 PARTLY"), null),
                Arguments.of(List.of("2027-05-23 DROPPED"), null),
                Arguments.of(List.of("2027-05-23 PARTLY", "2028-05-23 ADOPTED"), null),
                Arguments.of(List.of("2027-05-23 PARTLY", "2027-05-23 PARTLY"), null));
    }

    @Test
    void itIsToldWhichTransferItWas() {
        Decided decided = looked(accepted(accepted(ongoing(inside()), "t0"), "t1"), "2027-05-23 ADOPTED");
        assertThat(decided.event()).isEqualTo(new ProjectEvent.FollowedUp("t1"));
        assertThat(decided.project().transfers().getFirst().followUps()).isEmpty();
        assertThat(decided.project().transfers().getLast().followUps())
                .containsExactly(look("2027-05-23", Outcome.ADOPTED).recorded(LATER.now()));
    }

    @Test
    void whatWasNotAcceptedByThenIsNotFollowedUp() {
        assertThat(problem(() -> looked(offered(ongoing(inside()), "t1"), "2027-05-23 ADOPTED"))
                        .status())
                .isEqualTo(409);
        Problem early = problem(() -> looked(accepted(ongoing(inside()), "t1"), "2026-11-22 ADOPTED"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.detail()).startsWith("The transfer was accepted on 2026-11-23");
        assertThat(problem(() -> looked(ongoing(inside()), "2027-05-23 ADOPTED"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twentyAreEnough() {
        Project project = accepted(ongoing(inside()), "t1");
        for (int i = 0; i < Transfer.FOLLOW_UPS; i++) {
            project = looked(project, "2027-05-23 PARTLY").project();
        }
        Project full = project;
        assertThat(problem(() -> looked(full, "2027-05-23 PARTLY")).detail()).contains("at most 20");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aFollowUpSaysWhenAndWhat(Outcome outcome) {
        assertThat(terms("'checkedOn':'2026-11-23','outcome':'" + outcome + "'"))
                .isEqualTo(new FollowUp.Terms(LocalDate.of(2026, 11, 23), outcome, null));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void everyBadFieldIsNamed(String body, List<String> pointers) {
        assertThat(refused(() -> terms(body))).containsExactlyInAnyOrderElementsOf(pointers);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("", List.of("/checkedOn", "/outcome")),
                Arguments.of("'checkedOn':'2026-11-24','outcome':'ADOPTED'", List.of("/checkedOn")),
                Arguments.of("'checkedOn':'2026-02-30','outcome':'adopted'", List.of("/checkedOn", "/outcome")),
                Arguments.of(
                        "'checkedOn':'2026-11-23','outcome':'PARTLY','note':'" + "å".repeat(4001) + "'",
                        List.of("/note")));
    }

    private static FollowUp.Terms terms(String properties) {
        return body(FollowUpBody.class, properties).terms(NOW.today());
    }

    private static Decided looked(Project project, String look) {
        List<String> parts = Arrays.asList(look.split(" ", 2));
        FollowUp.Terms terms = look(parts.getFirst(), Outcome.valueOf(parts.getLast()));
        return project.followUp("t1", terms.recorded(LATER.now()), LATER);
    }

    private static @Nullable LocalDate due(Project project) {
        return PublicTransfer.of(project.transfers().getLast()).followUpDue();
    }

    private static Problem problem(Runnable decision) {
        return catchThrowableOfType(Problem.class, decision::run);
    }
}
