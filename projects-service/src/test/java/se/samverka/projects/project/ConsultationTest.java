package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.projects.project.ProjectBodyTest.body;
import static se.samverka.projects.project.ProjectBodyTest.refused;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.at;
import static se.samverka.projects.project.ProjectFixtures.inside;
import static se.samverka.projects.project.ProjectFixtures.registered;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.project.Project.Decided;
import se.samverka.projects.register.RegisterKey;

/** The lessons that a project drew on. */
class ConsultationTest {

    private static final RegisterKey ONE = RegisterKey.parse("1781/one");
    private static final RegisterKey OTHER = RegisterKey.parse("0114/one");

    @ParameterizedTest
    @EnumSource(Start.class)
    void lessonsAreConsultedAtAnyTime(Start start) {
        Decided decided = registered(inside(), start).consult(List.of(ONE, OTHER, ONE), "a", NOW);
        assertThat(decided.event()).isEqualTo(new ProjectEvent.LessonsConsulted(2));
        assertThat(decided.project().consulted())
                .containsExactly(new Consultation(ONE, "a", NOW.now()), new Consultation(OTHER, "a", NOW.now()));
    }

    @Test
    void whatWasNotedBeforeStaysAsItIs() {
        Project project = registered(inside(), Start.PLANNED)
                .consult(List.of(ONE), "first", NOW)
                .project();
        Moment later = at("2027-01-01T08:00:00Z");
        assertThat(project.consult(List.of(OTHER, ONE), null, later).project().consulted())
                .containsExactly(new Consultation(ONE, "first", NOW.now()), new Consultation(OTHER, null, later.now()));
        assertThat(conflict(() -> project.consult(List.of(ONE, ONE), "again", later)))
                .isEqualTo("The project has consulted all of these lessons before.");
    }

    @Test
    void fiveHundredAreEnough() {
        List<RegisterKey> most = IntStream.range(0, Project.CONSULTATIONS)
                .mapToObj(i -> RegisterKey.parse("1781/l" + i))
                .toList();
        Project full =
                registered(inside(), Start.PLANNED).consult(most, null, NOW).project();
        assertThat(full.consulted()).hasSize(500);
        assertThat(conflict(() -> full.consult(List.of(ONE), null, NOW))).contains("at most 500");
    }

    @Test
    void aBareIdIsOneOfTheOwnMunicipality() {
        assertThat(terms("'lessons':['one','0114/one'],'note':' '"))
                .isEqualTo(new ConsultationBody.Terms(List.of(ONE, OTHER), null));
    }

    @Test
    void everyBadFieldIsNamed() {
        assertThat(refused(() -> terms(""))).containsExactly("/lessons");
        assertThat(refused(() -> terms("'lessons':[],'note':'" + "å".repeat(4001) + "'")))
                .containsExactlyInAnyOrder("/lessons", "/note");
        assertThat(refused(() -> terms("'lessons':['one','none','/','1781/','a b',null]")))
                .containsExactly("/lessons/1", "/lessons/2", "/lessons/3", "/lessons/4", "/lessons/5");
        String many = String.join(",", Collections.nCopies(51, "'one'"));
        assertThat(refused(() -> terms("'lessons':[" + many + "]"))).containsExactly("/lessons");
    }

    private static ConsultationBody.Terms terms(String properties) {
        return body(ConsultationBody.class, properties)
                .terms("1781", lesson -> List.of(ONE, OTHER).contains(lesson));
    }

    private static String conflict(Runnable decision) {
        return catchThrowableOfType(Problem.class, decision::run).detail();
    }
}
