package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.project.ProjectFixtures.KEY;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.WAIVER;
import static se.samverka.projects.project.ProjectFixtures.described;
import static se.samverka.projects.project.ProjectFixtures.findings;
import static se.samverka.projects.project.ProjectFixtures.full;
import static se.samverka.projects.project.ProjectFixtures.guide;
import static se.samverka.projects.project.ProjectFixtures.until;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.Description.Kind;
import se.samverka.projects.project.Description.Role;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.project.Project.Decided;
import se.samverka.projects.register.RegisterKey;
import se.samverka.testing.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random lives of projects: whatever is decided, these hold. */
class GeneratedDecisionsTest {

    private static final int LIVES = 400;
    private static final int DECISIONS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The types of the contract that a decision can have: an erasure is told without its state. */
    private static final List<String> TYPES = Contract.types("samverka.projects.v1").stream()
            .filter(type -> !type.contains(".erased."))
            .toList();

    private final List<BiFunction<Course, Project, Decided>> decisions = List.of(
            (course, project) -> project.describe(course.description(), course.now),
            (course, project) -> project.move(course.any(Move.values()), null, course.now),
            (course, project) -> project.move(Move.ENDED, null, course.now),
            (course, project) -> project.move(Move.CLOSED, course.random.nextInt(8) == 0 ? WAIVER : null, course.now),
            (course, project) -> project.evaluate(findings(), course.now),
            (course, project) ->
                    project.offer(Transfer.offered("t" + course.version, guide(), course.now.now()), course.now),
            (course, project) -> project.accept(
                    course.anyTransfer(), new Transfer.Receipt("Enhet", "Allt", course.now.now()), course.now),
            (course, project) -> project.followUp(course.anyTransfer(), course.look(), course.now),
            (course, project) -> project.consult(course.lessons(), "Vad som togs", course.now),
            GeneratedDecisionsTest::reminded,
            GeneratedDecisionsTest::reminded);

    @Test
    void whateverIsDecidedIsWithinTheContract() {
        Set<String> types = new HashSet<>();
        Set<Status> statuses = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            Course course = new Course(new Random(seed));
            check(course, course.begin());
            types.add(new ProjectEvent.Registered(course.project.life().status()).type());
            for (int i = 0; i < DECISIONS; i++) {
                Project before = course.project;
                Decided decided = course.step(decisions);
                if (decided != null) {
                    types.add(decided.event().type());
                    check(course, decided);
                    checkStep(before, decided);
                }
                statuses.add(course.project.life().status());
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(TYPES);
        assertThat(statuses).containsExactlyInAnyOrder(Status.values());
    }

    private static Decided reminded(Course course, Project project) {
        return project.remind(course.now).orElseThrow(() -> Problem.conflict("Nothing is due."));
    }

    private static void check(Course course, Decided decided) {
        Project project = decided.project();
        JsonNode sent = JSON.readTree(JSON.writeValueAsString(PublicProject.of(KEY, course.version, project)));
        assertThat(Contract.faults(decided.event().type(), sent))
                .as("version %s of a project after %s", course.version, decided.event())
                .isEmpty();
        assertThat(JSON.convertValue(JSON.valueToTree(project), Project.class))
                .as("read back")
                .isEqualTo(project);
        Status status = project.life().status();
        assertThat(project.deadline() != null)
                .as("an evaluation is expected")
                .isEqualTo(status == Status.AWAITING_EVALUATION
                        && project.description().guarded());
        assertThat(project.evaluation() != null || status != Status.EVALUATED).isTrue();
        assertThat(project.evaluation() == null || status == Status.EVALUATED || status == Status.CLOSED)
                .isTrue();
        assertThat(project.life().ending() != null)
                .as("has ended")
                .isEqualTo(status.ended() || status == Status.CLOSED);
        assertThat(project.life().waiver() == null || status == Status.CLOSED).isTrue();
        boolean passedOn = project.transfers().stream().anyMatch(transfer -> transfer.receipt() != null);
        assertThat(status != Status.CLOSED
                        || !project.description().guarded()
                        || project.life().waiver() != null
                        || (project.evaluation() != null && passedOn))
                .as("whoever is closed and under the gate has passed it, whatever way it came there")
                .isTrue();
        assertThat(project.transfers()).hasSizeLessThanOrEqualTo(Project.TRANSFERS);
        assertThat(project.transfers()).extracting(Transfer::id).doesNotHaveDuplicates();
        assertThat(project.transfers())
                .allMatch(transfer -> transfer.check() == null || transfer.receipt() != null)
                .allMatch(transfer -> transfer.followUps().isEmpty() || transfer.receipt() != null);
        assertThat(project.consulted()).extracting(Consultation::lesson).doesNotHaveDuplicates();
        assertThat(project.deadline() != null && project.deadline().daysLeft() != null)
                .as("only a reminder counts the days")
                .isEqualTo(decided.event() instanceof ProjectEvent.EvaluationDue);
    }

    private static void checkStep(Project before, Decided decided) {
        Project after = decided.project();
        assertThat(after.life().registeredAt()).isEqualTo(before.life().registeredAt());
        if (decided.event() instanceof ProjectEvent.Changed) {
            assertThat(after.life()).isEqualTo(before.life());
        }
    }

    private static final class Course {

        private final Random random;
        private Moment now = NOW;
        private Project project = ProjectFixtures.registered(ProjectFixtures.inside(), Start.PLANNED);
        private long version = 1;

        Course(Random random) {
            this.random = random;
        }

        Decided begin() {
            Decided decided = Project.register(description(), any(Start.values()), now);
            project = decided.project();
            return decided;
        }

        @Nullable
        Decided step(List<BiFunction<Course, Project, Decided>> decisions) {
            now = new Moment(now.now().plus(Duration.ofHours(random.nextInt(2000))), now.schedule());
            Project before = project;
            try {
                Decided decided =
                        decisions.get(random.nextInt(decisions.size())).apply(this, project);
                project = decided.project();
                version++;
                return decided;
            } catch (Problem e) {
                assertThat(e.status()).isIn(404, 409);
                assertThat(project).isSameAs(before);
                return null;
            }
        }

        Description description() {
            Span period = random.nextBoolean() ? null : until(now.today().plusDays(random.nextInt(400) - 200));
            return random.nextInt(4) == 0 ? full() : described(any(Kind.values()), any(Role.values()), period);
        }

        FollowUp look() {
            return new FollowUp(
                    now.today().minusDays(random.nextInt(100)), any(FollowUp.Outcome.values()), null, now.now());
        }

        List<RegisterKey> lessons() {
            return random.ints(2, 0, 20)
                    .mapToObj(i -> new RegisterKey(KEY.municipality(), "l" + i))
                    .toList();
        }

        String anyTransfer() {
            return project.transfers().isEmpty()
                    ? "none"
                    : project.transfers()
                            .get(random.nextInt(project.transfers().size()))
                            .id();
        }

        <T> T any(T[] all) {
            return all[random.nextInt(all.length)];
        }
    }
}
