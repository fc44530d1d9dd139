package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.goals.indicator.IndicatorFixtures.KEY;
import static se.samverka.goals.indicator.IndicatorFixtures.NOW;
import static se.samverka.goals.indicator.IndicatorFixtures.figure;
import static se.samverka.goals.indicator.IndicatorFixtures.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.Definition.Source;
import se.samverka.goals.indicator.Delivery.Elsewhere;
import se.samverka.goals.indicator.Delivery.Kind;
import se.samverka.goals.indicator.Indicator.Decided;
import se.samverka.goals.indicator.Indicator.Link;
import se.samverka.goals.indicator.Reading.Part;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.goals.indicator.Value.State;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

/** Random lives of indicators: whatever is decided, these hold. */
class GeneratedDecisionsTest {

    private static final int LIVES = 100;
    private static final int DECISIONS = 60;

    @Test
    void whateverIsDecidedIsWithinTheContract() {
        Set<String> types = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            Indicator indicator = Indicator.NONE;
            for (int version = 1; version <= DECISIONS; version++) {
                Optional<Decided> decided = decide(random, indicator, NOW.plusSeconds(version));
                if (decided.isPresent()) {
                    assertThat(decided.get().indicator()).isNotEqualTo(indicator);
                    checkTime(indicator, decided.get().indicator(), NOW.plusSeconds(version));
                    indicator = decided.get().indicator();
                    types.add(decided.get().event().type());
                    check(version, decided.get());
                }
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(Contract.types("samverka.indicators.v1"));
    }

    private static Optional<Decided> decide(Random random, Indicator indicator, Instant now) {
        if (!indicator.there()) {
            return random.nextBoolean()
                    ? indicator.define(definition(random), now)
                    : taken(indicator, delivery(random), now);
        }
        return switch (random.nextInt(8)) {
            case 0 -> indicator.define(definition(random), now);
            case 1, 2, 3 -> indicator.measure(value(random), now);
            case 4 -> Optional.of(indicator.remove());
            default -> taken(indicator, delivery(random), now);
        };
    }

    /** A delivery that was not asked for changes nothing of what is not Kolada's. */
    private static Optional<Decided> taken(Indicator indicator, Delivery delivery, Instant now) {
        Optional<Decided> decided = indicator.take(delivery, now);
        Definition definition = indicator.definition();
        if (!delivery.making() && (definition == null || !definition.fromKolada())) {
            assertThat(decided).isEmpty();
        }
        return decided;
    }

    private static void check(long version, Decided decided) {
        Indicator indicator = decided.indicator();
        Object told = new IndicatorStore().publicState(KEY.toString(), version, indicator);
        String sent = JsonMapper.shared().writeValueAsString(told);
        assertThat(Contract.faults(decided.event().type(), JsonMapper.shared().readTree(sent)))
                .as("version %s after %s: %s", version, decided.event(), sent)
                .isEmpty();
        String stored = JsonMapper.shared().writeValueAsString(indicator);
        assertThat(JsonMapper.shared().readValue(stored, Indicator.class)).isEqualTo(indicator);
        assertThat(indicator.values()).extracting(Value::year).isSorted().doesNotHaveDuplicates();
        assertThat(indicator.values())
                .allMatch(value -> value.state().hasFigures() != value.figures().blank());
        Definition definition = indicator.definition();
        assertThat(indicator.links())
                .extracting(Link::goal)
                .containsExactlyElementsOf(definition == null ? List.of() : definition.goals());
    }

    /** It is the time of this change if what an indicator is or says is another, else that of the one before. */
    private static void checkTime(Indicator before, Indicator after, Instant now) {
        boolean same = Objects.equals(before.definition(), after.definition())
                && before.values().equals(after.values());
        Instant expected = same ? before.changedAt() : now;
        assertThat(after.changedAt()).isEqualTo(after.there() ? expected : null);
    }

    private static Definition definition(Random random) {
        Source source = random.nextBoolean() ? Source.KOLADA : random.nextBoolean() ? new Source("Egen") : null;
        return share(source, 1 + random.nextInt(17), 1 + random.nextInt(17));
    }

    private static Value value(Random random) {
        State state = State.values()[random.nextInt(4)];
        Split<Figure> figures =
                state.hasFigures() ? new Split<>(some(random), null, some(random)) : Split.<Figure>none();
        return new Value(2000 + random.nextInt(10), figures, state, null);
    }

    private static Figure some(Random random) {
        return figure(Integer.toString(random.nextInt(5)));
    }

    private static Delivery delivery(Random random) {
        List<GoalNumber> goals = random.nextInt(4) == 0 ? List.of(new GoalNumber(1 + random.nextInt(17))) : null;
        Kind kind = Kind.values()[random.nextInt(2)];
        Elsewhere elsewhere = new Elsewhere(kind, "G" + random.nextInt(2), "Andra", readings(random));
        return new Delivery("Mått", null, goals, random.nextBoolean(), readings(random), List.of(elsewhere));
    }

    private static List<Reading> readings(Random random) {
        List<Reading> readings = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            readings.add(new Reading(
                    2000 + random.nextInt(10),
                    Part.values()[random.nextInt(3)],
                    random.nextInt(4) == 0 ? null : some(random),
                    random.nextInt(4) == 0 ? "x" : null,
                    random.nextInt(4) == 0));
        }
        return readings;
    }
}
