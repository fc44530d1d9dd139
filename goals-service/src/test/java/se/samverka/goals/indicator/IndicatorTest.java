package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.goals.indicator.IndicatorFixtures.KEY;
import static se.samverka.goals.indicator.IndicatorFixtures.NOW;
import static se.samverka.goals.indicator.IndicatorFixtures.defined;
import static se.samverka.goals.indicator.IndicatorFixtures.delivery;
import static se.samverka.goals.indicator.IndicatorFixtures.figure;
import static se.samverka.goals.indicator.IndicatorFixtures.full;
import static se.samverka.goals.indicator.IndicatorFixtures.reading;
import static se.samverka.goals.indicator.IndicatorFixtures.share;
import static se.samverka.goals.indicator.IndicatorFixtures.value;
import static se.samverka.goals.indicator.IndicatorFixtures.withdrawn;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import se.samverka.kit.problem.Problem;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

class IndicatorTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void whatIsEmittedIsWhatTheExamplesShow() {
        Indicator indicator =
                emits(1, Indicator.NONE.define(share(Source.KOLADA, 17), NOW).orElseThrow());
        emits(2, indicator.take(full(), LATER).orElseThrow());
        Decided removed = indicator.remove();
        Object told = new IndicatorStore().publicState(KEY.toString(), 3, removed.indicator());
        assertThat(Contract.example(removed.event().type())).isEqualTo(json(told));
        assertThat(Contract.types("samverka.indicators.v1"))
                .containsExactlyInAnyOrder(
                        new IndicatorEvent.Defined().type(),
                        new IndicatorEvent.Measured().type(),
                        new IndicatorEvent.Removed().type());
    }

    private static Indicator emits(long version, Decided decided) {
        assertThat(json(PublicIndicator.of(KEY, version, decided.indicator())))
                .isEqualTo(Contract.example(decided.event().type()));
        String stored = JsonMapper.shared().writeValueAsString(decided.indicator());
        assertThat(JsonMapper.shared().readValue(stored, Indicator.class))
                .as("read back")
                .isEqualTo(decided.indicator());
        return decided.indicator();
    }

    private static Object json(Object value) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(value));
    }

    @Test
    void whatChangesNothingIsNoEvent() {
        Indicator indicator = measured();
        assertThat(indicator.define(share(Source.KOLADA, 17), LATER)).isEmpty();
        assertThat(indicator.measure(value(2024, "40.000"), NOW)).isEmpty();
        assertThat(indicator.take(full(), LATER)).isEmpty();
        assertThat(indicator.take(delivery(reading(2024, Part.TOTAL, "40")), LATER))
                .isEmpty();
    }

    @Test
    void whenItChangedIsWhenItOrAValueDid() {
        Indicator indicator = measured();
        assertThat(indicator.changedAt()).isEqualTo(NOW);
        Elsewhere sweden = new Elsewhere(Kind.SWEDEN, "0000", null, List.of(reading(2025, Part.TOTAL, "45")));
        Delivery others =
                new Delivery("x", null, null, true, List.of(reading(2024, Part.TOTAL, "40")), List.of(sweden));
        Indicator compared = indicator.take(others, LATER).orElseThrow().indicator();
        assertThat(compared.comparisons()).isNotEqualTo(indicator.comparisons());
        assertThat(compared.changedAt()).as("only others have other values").isEqualTo(NOW);

        Instant last = LATER.plusSeconds(60);
        Delivery value = delivery(reading(2024, Part.TOTAL, "41"));
        Delivery goals = new Delivery("x", null, List.of(new GoalNumber(3)), true, List.of(), List.of());
        assertThat(List.of(
                        compared.take(value, last),
                        compared.take(goals, last),
                        compared.measure(value(2024, "39"), last),
                        compared.define(share(Source.KOLADA, 3), last)))
                .allSatisfy(
                        decided -> assertThat(decided.orElseThrow().indicator().changedAt())
                                .isEqualTo(last));
    }

    @Test
    void aValueReplacesThatOfItsYear() {
        Indicator indicator =
                measured().measure(value(2024, "39"), NOW).orElseThrow().indicator();
        assertThat(indicator.values()).extracting(Value::year).containsExactly(2022, 2023, 2024, 2025);
        assertThat(indicator.values().get(2)).isEqualTo(value(2024, "39"));
    }

    @Test
    void aHundredYearsAreEnough() {
        Indicator indicator = defined(null, 17);
        for (int year = 1900; year < 2000; year++) {
            indicator = indicator.measure(value(year, "1"), NOW).orElseThrow().indicator();
        }
        Indicator full = indicator;
        assertThat(full.measure(value(1999, "2"), NOW)).isPresent();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> full.measure(value(2000, "1"), NOW))
                .extracting(Problem::status)
                .isEqualTo(409);
        Indicator imported = full.take(delivery(reading(2001, Part.TOTAL, "1")), NOW)
                .orElseThrow()
                .indicator();
        assertThat(imported.values())
                .hasSize(100)
                .extracting(Value::year)
                .startsWith(1901)
                .endsWith(2001);
    }

    @Test
    void aGoalIsLinkedFromWhenItsSourceMeasuresIt() {
        Indicator indicator = defined(null, 3);
        Indicator more =
                indicator.define(share(null, 17, 3), LATER).orElseThrow().indicator();
        assertThat(more.links()).containsExactly(link(3, NOW), link(17, LATER));
        Indicator fewer =
                more.define(share(null, 17), LATER.plusSeconds(1)).orElseThrow().indicator();
        assertThat(fewer.links()).containsExactly(link(17, LATER));
        Indicator koladas = more.define(share(Source.KOLADA, 17, 3), LATER.plusSeconds(9))
                .orElseThrow()
                .indicator();
        assertThat(koladas.links()).containsExactly(link(3, LATER.plusSeconds(9)), link(17, LATER.plusSeconds(9)));
    }

    @Test
    void koladaIsKoladaHoweverItIsWritten() {
        for (String name : List.of("KOLADA", "Kolada", " källa: kolada ", "Källa: Kolada")) {
            assertThat(Source.named(name)).isEqualTo(Source.KOLADA);
        }
        assertThat(Source.named("Egen mätning").name()).isEqualTo("Egen mätning");
    }

    @Test
    void whatAnEditorDecidedStaysWhenKoladaDelivers() {
        Indicator indicator = defined(Source.KOLADA, 17);
        Delivery renamed =
                new Delivery("Nytt namn", "kr", null, true, List.of(reading(2025, Part.TOTAL, "1")), List.of());
        Decided decided = indicator.take(renamed, LATER).orElseThrow();
        assertThat(decided.event()).isEqualTo(new IndicatorEvent.Measured());
        assertThat(decided.indicator().definition()).isEqualTo(indicator.definition());
    }

    @Test
    void oneThatIsNotThereIsDefinedByItsDeliveryIfItIsToBe() {
        Decided decided = Indicator.NONE
                .take(new Delivery("Mått (kr)", "kr", List.of(new GoalNumber(1)), true, List.of(), List.of()), NOW)
                .orElseThrow();
        assertThat(decided.event()).isEqualTo(new IndicatorEvent.Defined());
        Definition made = Objects.requireNonNull(decided.indicator().definition());
        assertThat(made.fromKolada()).isTrue();
        assertThat(made.unit()).isEqualTo("kr");
        assertThat(decided.indicator().links()).containsExactly(link(1, NOW));
        assertThat(Indicator.NONE.take(new Delivery("x", null, null, false, List.of(), List.of()), NOW))
                .isEmpty();
    }

    @Test
    void whatAnEditorTookFromKoladaMeanwhileStaysTheEditorsUnlessItIsAskedFor() {
        Indicator own = measured()
                .define(share(new Source("Egen"), 3), LATER)
                .orElseThrow()
                .indicator();
        List<Reading> readings = List.of(reading(2025, Part.TOTAL, "1"));
        assertThat(own.take(new Delivery("x", null, null, false, readings, List.of()), LATER))
                .isEmpty();
        Indicator asked = own.take(new Delivery("x", null, null, true, readings, List.of()), LATER)
                .orElseThrow()
                .indicator();
        assertThat(Objects.requireNonNull(asked.definition()).fromKolada()).isTrue();
        assertThat(measured().take(new Delivery("x", null, null, false, readings, List.of()), LATER))
                .as("still Kolada's")
                .isPresent();
    }

    @Test
    void aPartStaysUntilItIsReadAnew() {
        Indicator indicator = measured();
        Indicator after = indicator
                .take(delivery(reading(2023, Part.MEN, "37"), withdrawn(2023, Part.WOMEN)), LATER)
                .orElseThrow()
                .indicator();
        assertThat(after.values().get(1).figures()).isEqualTo(new Split<>(figure("38"), null, figure("37")));
    }

    @Test
    void aYearIsGoneWhenAllOfItIsWithdrawn() {
        Indicator after = measured()
                .take(delivery(withdrawn(2024, Part.TOTAL), withdrawn(2022, Part.TOTAL)), LATER)
                .orElseThrow()
                .indicator();
        assertThat(after.values()).extracting(Value::year).containsExactly(2023, 2025);
    }

    @Test
    void noFigureIsMissingUnlessAnEditorKnowsWhy() {
        Value never = new Value(2025, Split.none(), State.NOT_APPLICABLE, null);
        Indicator indicator =
                defined(null, 17).measure(never, NOW).orElseThrow().indicator();
        Indicator after = indicator
                .take(delivery(reading(2024, Part.TOTAL, null), reading(2025, Part.TOTAL, null)), NOW)
                .orElseThrow()
                .indicator();
        assertThat(after.values()).extracting(Value::state).containsExactly(State.MISSING, State.NOT_APPLICABLE);
    }

    @Test
    void aPreliminaryValueIsOneOnceKoladaHasIt() {
        Value early = new Value(2025, new Split<>(figure("2"), null, null), State.PRELIMINARY, null);
        Indicator indicator =
                defined(Source.KOLADA, 17).measure(early, NOW).orElseThrow().indicator();
        Indicator after = indicator
                .take(delivery(reading(2025, Part.TOTAL, "2")), NOW)
                .orElseThrow()
                .indicator();
        assertThat(after.values()).containsExactly(value(2025, "2"));
    }

    @Test
    void anotherGroupReplacesTheOneBefore() {
        Elsewhere other = new Elsewhere(Kind.SIMILAR, "G2", "Andra", List.of(reading(2024, Part.TOTAL, "7")));
        Elsewhere sweden = new Elsewhere(Kind.SWEDEN, "0000", null, List.of(withdrawn(2024, Part.TOTAL)));
        Indicator after = measured()
                .take(new Delivery("x", null, null, true, List.of(), List.of(other, sweden)), LATER)
                .orElseThrow()
                .indicator();
        assertThat(after.comparisons()).extracting(Comparison::kind).containsExactly(Kind.SWEDEN, Kind.SIMILAR);
        assertThat(after.comparisons().get(0).values()).containsExactly(new Comparison.Yearly(2025, figure("44.3")));
        assertThat(after.comparisons().get(1).values()).containsExactly(new Comparison.Yearly(2024, figure("7")));
    }

    private static Indicator measured() {
        return defined(Source.KOLADA, 17).take(full(), NOW).orElseThrow().indicator();
    }

    private static Link link(int goal, Instant since) {
        return new Link(new GoalNumber(goal), since);
    }
}
