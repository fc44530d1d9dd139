package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.goals.goal.GoalFixtures.KEY;
import static se.samverka.goals.goal.GoalFixtures.NOW;
import static se.samverka.goals.goal.GoalFixtures.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.goals.SetClock;
import se.samverka.goals.goal.Gap.Scope;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.testing.AggregatesInMemory;
import se.samverka.testing.Contract;

/** Gaps that are filled, fed by records in any order and number. */
class GapClosingTest {

    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final Instant AFTER = NOW.plusSeconds(1);
    private static final String KOLADAS = "1781/N99001";

    private final AggregatesInMemory<Goal> stored = new AggregatesInMemory<>(new GoalStore());
    private final SetClock clock = new SetClock(GoalFixtures.NOW);
    private final Goals goals = new Goals(stored, clock);
    private final GapClosing closing = closing();

    @Test
    void anIndicatorClosesGapsOfItsScopeForItsGoal() throws Exception {
        String koladas = registered(Scope.KOLADA);
        String local = registered(Scope.LOCAL);
        String unitedNations = registered(Scope.UN);
        assertThat(closing.apply(indicator(KOLADAS, 1, "KOLADA", 3, AFTER))).isEqualTo(Applied.APPLIED);
        assertThat(open()).as("another goal's").containsExactly(koladas, local, unitedNations);
        closing.apply(indicator(KOLADAS, 2, "KOLADA", 17, AFTER));
        assertThat(open()).containsExactly(local, unitedNations);
        closing.apply(indicator("1781/EGET", 1, null, 17, AFTER));
        assertThat(open()).containsExactly(unitedNations);
        Gap.Closed closed = goal().closedGap(koladas).orElseThrow();
        assertThat(closed.reason()).isEqualTo("Indikatorn N99001 mäter nu målet.");
        assertThat(stored.events)
                .filteredOn(event -> event.equals(KEY + " se.samverka.goal.gap-closed.v1"))
                .hasSize(2);
    }

    @Test
    void aGapThatWasRegisteredLaterStaysOpen() throws Exception {
        String later = registered(Scope.KOLADA);
        closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, BEFORE));
        closing().apply(indicator(KOLADAS, 1, "KOLADA", 17, BEFORE));
        assertThat(open()).as("also after a restart").containsExactly(later);
    }

    @Test
    void aGapThatWasGivenItsScopeLaterStaysOpen() throws Exception {
        String gap = registered(Scope.LOCAL);
        closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER));
        clock.set(AFTER.plusSeconds(1).toString());
        goals.changeGap(KEY, Precondition.none(), gap, terms(Scope.KOLADA));
        closing.apply(indicator(KOLADAS, 2, "KOLADA", 17, AFTER));
        closing().apply(indicator(KOLADAS, 2, "KOLADA", 17, AFTER));
        assertThat(open())
                .as("who set it knew of the indicator, also after a restart")
                .containsExactly(gap);
        closing.apply(indicator("1781/N99002", 1, "KOLADA", 17, AFTER.plusSeconds(2)));
        assertThat(open()).isEmpty();
    }

    @Test
    void aGapThatIsGivenAnotherScopeMeanwhileStaysOpen() throws Exception {
        String gap = registered(Scope.KOLADA);
        stored.before = () -> goals.changeGap(KEY, Precondition.none(), gap, terms(Scope.UN));
        closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER));
        assertThat(open()).containsExactly(gap);
    }

    /** Editors set scopes, indicators come; each record is read at once. To read all of them again closes nothing more. */
    @Test
    void toReadAllAgainClosesNothingMore() throws Exception {
        int closed = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> gaps = List.of(registered(Scope.UN), registered(Scope.KOLADA), registered(Scope.LOCAL));
            List<Incoming> records = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                clock.set(clock.instant().plusSeconds(1).toString());
                if (random.nextBoolean()) {
                    changeAnyOf(gaps, random);
                } else {
                    String source = random.nextBoolean() ? "KOLADA" : null;
                    records.add(indicator("1781/N%d-%d".formatted(seed, i), 1, source, 17, clock.instant()));
                    closing.apply(records.getLast());
                }
            }
            List<String> open = open();
            closed += gaps.size() - open.size();
            Collections.shuffle(records, random);
            GapClosing restarted = closing();
            for (Incoming record : records) {
                restarted.apply(record);
            }
            assertThat(open()).as("seed " + seed).isEqualTo(open);
            open.forEach(gap -> goals.closeGap(KEY, Precondition.none(), gap, "Klart"));
        }
        assertThat(closed).isBetween(100, 500);
    }

    private void changeAnyOf(List<String> gaps, Random random) {
        Scope scope = Scope.values()[random.nextInt(3)];
        String gap = gaps.get(random.nextInt(3));
        if (open().contains(gap)) {
            goals.changeGap(KEY, Precondition.none(), gap, terms(scope));
        }
    }

    @Test
    void anyOrderAnyNumberAndAnyInstanceEndsTheSame() throws Exception {
        List<Incoming> records = List.of(
                indicator(KOLADAS, 1, null, 17, AFTER),
                indicator(KOLADAS, 2, "KOLADA", 17, AFTER.plusSeconds(1)),
                event(KOLADAS, 3, "removed", "{\"key\":\"1781/N99001\",\"version\":3}"),
                indicator("1781/N99002", 4, "KOLADA", 3, AFTER));
        for (int seed = 0; seed < 200; seed++) {
            String unitedNations = registered(Scope.UN);
            registered(Scope.KOLADA);
            registered(Scope.LOCAL);
            List<Incoming> delivered = new ArrayList<>(records);
            delivered.addAll(records);
            Collections.shuffle(delivered, new Random(seed));
            GapClosing restarted = closing();
            for (Incoming record : delivered) {
                restarted.apply(record);
            }
            assertThat(open()).as("seed " + seed).containsExactly(unitedNations);
            goals.closeGap(KEY, Precondition.none(), unitedNations, "Klart");
        }
    }

    @Test
    void anotherInstanceOrAnEditorMayBeFirst() throws Exception {
        String gap = registered(Scope.KOLADA);
        stored.before = () -> goals.closeGap(KEY, Precondition.none(), gap, "Redan klart");
        closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER));
        assertThat(goal().closedGap(gap).orElseThrow().reason()).isEqualTo("Redan klart");
    }

    @Test
    void whatSaysNothingNewOfGoalsIsPassedOver() throws Exception {
        assertThat(closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER))).isEqualTo(Applied.APPLIED);
        assertThat(closing.apply(indicator(KOLADAS, 2, "KOLADA", 17, AFTER))).isEqualTo(Applied.OLDER);
        assertThat(closing.apply(event(KOLADAS, 3, "removed", "{\"key\":\"1781/N99001\",\"version\":3}")))
                .isEqualTo(Applied.OLDER);
    }

    @Test
    void anOutageIsWaitedFor() throws Exception {
        registered(Scope.KOLADA);
        stored.before = () -> {
            stored.before = () -> {
                throw new IllegalStateException("the driver's words");
            };
            throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
        };
        assertThat(closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER))).isEqualTo(Applied.APPLIED);
        assertThat(open()).isEmpty();
    }

    @Test
    void atTheEndNothingIsWaitedForAndNothingTakenForClosed() throws Exception {
        registered(Scope.KOLADA);
        closing.close();
        stored.before = () -> {
            throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
        };
        closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER));
        assertThat(open()).hasSize(1);
        assertThat(closing.apply(indicator(KOLADAS, 1, "KOLADA", 17, AFTER))).isEqualTo(Applied.APPLIED);
        assertThat(open()).isEmpty();
    }

    @Test
    void theContractsExamplesAreRead() throws Exception {
        registered(Scope.KOLADA);
        for (String type : Contract.types("samverka.indicators.v1")) {
            String name = type.split("\\.", -1)[3];
            closing.apply(event(KOLADAS, 1, name, Contract.example(type).toString()));
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsForUsAndBrokenIsLoud() {
        for (String broken : List.of(
                "{",
                "[]",
                "{\"links\":[{\"goal\":18,\"since\":\"2026-11-24T08:00:00Z\"}]}",
                "{\"links\":[{\"goal\":17}]}",
                "{\"links\":[{\"since\":\"2026-11-24T08:00:00Z\"}]}",
                "{\"links\":[null]}")) {
            assertThatExceptionOfType(UnreadableRecord.class)
                    .isThrownBy(() -> closing.apply(event(KOLADAS, 1, "defined", broken)));
        }
        assertThatExceptionOfType(UnreadableRecord.class)
                .isThrownBy(() -> closing.apply(event("x", 1, "defined", "{}")));
    }

    @Test
    void whatIsNotForUsIsSilent() throws Exception {
        Incoming ours = indicator(KOLADAS, 1, "KOLADA", 17, AFTER);
        assertThat(closing.apply(new Incoming(ours.topic(), 0, 0, KOLADAS, 1, "se.else.v1", "id", NOW, ours.value())))
                .isEqualTo(Applied.UNKNOWN_TYPE);
    }

    private GapClosing closing() {
        return new GapClosing(goals, Duration.ofMillis(1));
    }

    private String registered(Scope scope) {
        return Objects.requireNonNull(goals.registerGap(KEY, Precondition.none(), Optional.empty(), terms(scope))
                .result());
    }

    private static Gap.Terms terms(Scope scope) {
        return new Gap.Terms(scope, text("Saknas"), null, null, List.of());
    }

    private List<String> open() {
        return goal().gaps().stream().map(Gap::id).toList();
    }

    private Goal goal() {
        return Goals.orUntouched(goals.read(KEY).state());
    }

    private static Incoming indicator(String key, long version, @Nullable String source, int goal, Instant since) {
        String named = source == null ? "null" : "\"" + source + "\"";
        return event(
                key,
                version,
                "measured",
                "{\"version\":%d,\"source\":%s,\"links\":[{\"goal\":%d,\"since\":\"%s\"}]}"
                        .formatted(version, named, goal, since));
    }

    private static Incoming event(String key, long version, String name, String value) {
        return new Incoming(
                "samverka.indicators.v1",
                0,
                version,
                key,
                version,
                "se.samverka.indicator." + name + ".v1",
                "id-" + version,
                NOW,
                value.getBytes(StandardCharsets.UTF_8));
    }
}
