package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.SETTINGS;
import static se.samverka.projects.project.ProjectFixtures.inside;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.RegisterKey;
import se.samverka.testing.AggregatesInMemory;

class ProjectsTest {

    private static final MunicipalityCode HERE = new MunicipalityCode("1781");
    private static final Paging FIRST = new Paging(20, 1);

    private final AggregatesInMemory<Project> stored = new AggregatesInMemory<>(new ProjectStore());

    @Test
    void aRepeatableRequestNamesItsProject() {
        String id = register(request("caller", "k1"));
        assertThat(id).isEqualTo(idOf("caller", "k1")).hasSize(36);
        assertThat(id).isNotEqualTo(idOf("other", "k1")).isNotEqualTo(idOf("caller", "k2"));
    }

    @Test
    void withoutAKeyEveryRequestIsAnother() {
        assertThat(register(Optional.empty())).isNotEqualTo(register(Optional.empty()));
    }

    @Test
    void aProjectIsNeverRegisteredOverAnother() {
        String id = register(request("caller", "k1"));
        assertStatus(409, () -> register(request("caller", "k1")));
        assertThat(stored.load("1781/" + id).version()).isEqualTo(1);
    }

    @Test
    void projectsAreListedInTheOrderOfTheirRegistration() {
        String first = registerAt("2026-11-23T08:00:00.001Z");
        String third = registerAt("2026-11-23T08:00:00.003Z");
        String second = registerAt("2026-11-23T08:00:00.002Z");
        assertThat(ids(FIRST)).containsExactly(first, second, third);
        assertThat(ids(new Paging(2, 2))).containsExactly(third);
        assertThat(projects(NOW.now()).count(HERE)).isEqualTo(3);
        assertThat(projects(NOW.now()).page(new MunicipalityCode("0114"), FIRST))
                .isEmpty();
    }

    @Test
    void whatIsErasedIsGoneAndWhatNeverWasIsNotFound() {
        Projects projects = projects(NOW.now());
        RegisterKey key = new RegisterKey(HERE, register(Optional.empty()));
        assertThat(projects.read(key).version()).isEqualTo(1);
        projects.erase(key, Precondition.ifMatch("\"1\""));
        assertThat(stored.events).last().isEqualTo(key + " se.samverka.project.erased.v1");
        assertStatus(410, () -> projects.read(key));
        assertStatus(404, () -> projects.read(new RegisterKey(HERE, "none")));
        assertThat(projects.page(HERE, FIRST)).isEmpty();
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        RegisterKey key = new RegisterKey(HERE, registerAt("2026-11-23T08:00:00.123456789Z"));
        assertThat(Projects.present(projects(NOW.now()).read(key)).life().registeredAt())
                .isEqualTo("2026-11-23T08:00:00.123Z");
    }

    @Test
    void everyProjectIsMarkedWithTheTimeOfItsRegistration() {
        ProjectStore store = new ProjectStore();
        assertThat(store.marks(ProjectFixtures.evaluated())).isEqualTo(Map.of("registered", NOW.now()));
    }

    @Test
    void itIsMarkedWithWhatWillBeDue() {
        ProjectStore store = new ProjectStore();
        assertThat(store.marks(ProjectFixtures.ended(inside())))
                .isEqualTo(Map.of(
                        "registered", NOW.now(),
                        "reminder", Instant.parse("2027-01-23T23:00:00Z"),
                        "overdue", Instant.parse("2027-02-23T23:00:00Z")));
        Map<String, Instant> accepted = store.marks(ProjectFixtures.accepted(ProjectFixtures.ongoing(inside()), "t1"));
        assertThat(accepted)
                .isEqualTo(Map.of(
                        "registered", NOW.now(),
                        "reminder", Instant.parse("2027-05-22T22:00:00Z"),
                        "followup", Instant.parse("2027-05-22T22:00:00Z")));
        assertThat(store.markNames()).containsAll(accepted.keySet()).contains("overdue");
    }

    @Test
    void aLostProjectIsErased() {
        assertThat(new ProjectStore().lost().state()).isNull();
        assertThat(new ProjectStore().lost().type()).isEqualTo("se.samverka.project.erased.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "å", "%00", "a.b", "$ne", "a_b"})
    void anIdIsLettersDigitsAndHyphens(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegisterKey(HERE, id));
        assertStatus(404, () -> RegisterKey.named(HERE, id));
    }

    @Test
    void aKeyIsReadAsItIsWritten() {
        assertThat(RegisterKey.parse("1781/a-1"))
                .isEqualTo(new RegisterKey(HERE, "a-1"))
                .hasToString("1781/a-1");
        assertThat(List.of("1781", "", "1781/", "x/a"))
                .allSatisfy(text -> assertThatIllegalArgumentException().isThrownBy(() -> RegisterKey.parse(text)));
    }

    private List<String> ids(Paging paging) {
        return projects(NOW.now()).page(HERE, paging).stream()
                .map(Versioned::key)
                .map(key -> RegisterKey.parse(key).id())
                .toList();
    }

    private String registerAt(String time) {
        return register(projects(Instant.parse(time)), Optional.empty());
    }

    private String register(Optional<Idempotency> request) {
        return register(projects(NOW.now()), request);
    }

    private static String register(Projects projects, Optional<Idempotency> request) {
        return RegisterKey.parse(projects.register(HERE, request, inside(), Start.PLANNED)
                        .key())
                .id();
    }

    private Projects projects(Instant time) {
        return new Projects(stored, SETTINGS, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static Optional<Idempotency> request(String caller, String key) {
        return Optional.of(Idempotency.of(caller, "POST /x", key, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static String idOf(String caller, String key) {
        String hash = request(caller, key).orElseThrow().key();
        return hash.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static void assertStatus(int status, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .extracting(Problem::status)
                .isEqualTo(status);
    }
}
