package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.goals.indicator.IndicatorFixtures.KEY;
import static se.samverka.goals.indicator.IndicatorFixtures.NOW;
import static se.samverka.goals.indicator.IndicatorFixtures.full;
import static se.samverka.goals.indicator.IndicatorFixtures.share;
import static se.samverka.goals.indicator.IndicatorFixtures.value;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.goals.indicator.Definition.Source;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.testing.AggregatesInMemory;

class IndicatorsTest {

    private static final Precondition ANY = Precondition.none();

    private final AggregatesInMemory<Indicator> stored = new AggregatesInMemory<>(new IndicatorStore());
    private final Indicators indicators = new Indicators(stored, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatChangesNothingWritesNothingAndTellsThePresentVersion() {
        indicators.define(KEY, version(0), share(null, 17));
        indicators.measure(KEY, version(1), value(2025, "1"));
        Written<Indicator> again = indicators.measure(KEY, version(2), value(2025, "1.0"));
        assertThat(again.receipt()).isEqualTo("samverka.indicators.v1;1781/N99001;2");
        assertThat(indicators.define(KEY, version(2), share(null, 17)).version())
                .isEqualTo(2);
        assertThat(stored.events).hasSize(2);
        assertThat(status(() -> indicators.measure(KEY, version(1), value(2025, "1"))))
                .as("the version is checked all the same")
                .isEqualTo(412);
    }

    @Test
    void oneThatWasRemovedIsNotThereAndMayComeAgain() {
        indicators.define(KEY, version(0), share(Source.KOLADA, 17));
        indicators.measure(KEY, version(1), value(2025, "1"));
        assertThat(indicators.remove(KEY, version(2)).version()).isEqualTo(3);
        assertThat(status(() -> indicators.read(KEY))).isEqualTo(404);
        assertThat(status(() -> indicators.remove(KEY, version(3)))).isEqualTo(404);
        assertThat(status(() -> indicators.measure(KEY, version(3), value(2025, "1"))))
                .isEqualTo(404);
        assertThat(indicators.linked(KEY.municipality(), 10)).isEmpty();
        assertThat(status(() -> indicators.define(KEY, version(2), share(null, 17))))
                .isEqualTo(412);
        assertThat(status(() -> indicators.define(KEY, Precondition.ifMatch(null), share(null, 17))))
                .isEqualTo(428);
        assertThat(indicators.define(KEY, version(0), share(null, 17)).version())
                .isEqualTo(4);
        indicators.remove(KEY, version(4));
        assertThat(indicators.define(KEY, version(5), share(null, 17)).version())
                .isEqualTo(6);
        assertThat(indicators.read(KEY).state().values()).isEmpty();
    }

    @Test
    void anImportFindsWhatIsLinkedAndHeld() {
        indicators.define(KEY, ANY, share(Source.KOLADA, 17));
        indicators.define(IndicatorKey.parse("1781/EGET"), ANY, share(null, 17));
        indicators.define(IndicatorKey.parse("0114/N00001"), ANY, share(Source.KOLADA, 17));
        assertThat(indicators.linked(KEY.municipality(), 10)).containsExactly("N99001");
        assertThat(indicators.holds(KEY))
                .as("without values all of them are wanted")
                .isFalse();
        assertThat(indicators.take(KEY, full())).isTrue();
        assertThat(indicators.take(KEY, full())).isFalse();
        assertThat(indicators.holds(KEY)).isTrue();
        assertThat(indicators.holds(IndicatorKey.parse("1781/EGET"))).isFalse();
    }

    @Test
    void manyAreLinkedInTheirOrder() {
        List<String> ids = IntStream.range(0, 450).mapToObj("N%05d"::formatted).toList();
        ids.forEach(id -> indicators.define(IndicatorKey.parse("1781/" + id), ANY, share(Source.KOLADA, 17)));
        for (int most : new int[] {1, 199, 200, 201, 400, 449, 450}) {
            assertThat(indicators.linked(KEY.municipality(), most)).isEqualTo(ids.subList(0, most));
        }
        assertThat(indicators.linked(KEY.municipality(), 10_000)).isEqualTo(ids);
    }

    @Test
    void aLostOneIsRemoved() {
        assertThat(new IndicatorStore().lost().state()).isEqualTo(Indicator.NONE);
        assertThat(new IndicatorStore().lost().type()).isEqualTo("se.samverka.indicator.removed.v1");
    }

    private static Precondition version(long version) {
        return Precondition.ifMatch("\"" + version + "\"");
    }

    private static int status(Runnable refused) {
        Problem[] problem = new Problem[1];
        assertThatExceptionOfType(Problem.class).isThrownBy(refused::run).satisfies(e -> problem[0] = e);
        return problem[0].status();
    }
}
