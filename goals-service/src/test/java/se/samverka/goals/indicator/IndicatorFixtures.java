package se.samverka.goals.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.Definition.Direction;
import se.samverka.goals.indicator.Definition.Source;
import se.samverka.goals.indicator.Definition.Target;
import se.samverka.goals.indicator.Delivery.Elsewhere;
import se.samverka.goals.indicator.Delivery.Kind;
import se.samverka.goals.indicator.Reading.Part;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.goals.indicator.Value.State;
import se.samverka.kit.text.LocalizedText;

/** Indicators and what is said of them. */
final class IndicatorFixtures {

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final IndicatorKey KEY = IndicatorKey.parse("1781/N99001");

    private IndicatorFixtures() {}

    static Definition share(@Nullable Source source, int... goals) {
        List<GoalNumber> numbers = new ArrayList<>();
        for (int goal : goals) {
            numbers.add(new GoalNumber(goal));
        }
        return new Definition(
                new LocalizedText("Exempelmått, andel (%)", "Example measure, share (%)"),
                numbers,
                "%",
                Direction.UP,
                new Target(2030, figure("50")),
                source);
    }

    static Indicator defined(@Nullable Source source, int... goals) {
        return Indicator.NONE.define(share(source, goals), NOW).orElseThrow().indicator();
    }

    static Figure figure(String number) {
        return new Figure(new BigDecimal(number));
    }

    static Value value(int year, String total) {
        return new Value(year, new Split<>(figure(total), null, null), State.VALUE, null);
    }

    /** @param number {@code null} = there is none */
    static Reading reading(int year, Part part, @Nullable String number) {
        return new Reading(year, part, number == null ? null : figure(number), null, false);
    }

    static Reading withdrawn(int year, Part part) {
        return new Reading(year, part, null, null, true);
    }

    static Delivery delivery(Reading... readings) {
        return new Delivery("Exempelmått, andel (%)", "%", null, true, List.of(readings), List.of());
    }

    /** As the contract's example has it. */
    static Delivery full() {
        return new Delivery(
                "Exempelmått, andel (%)",
                "%",
                null,
                true,
                List.of(
                        reading(2022, Part.TOTAL, null),
                        reading(2023, Part.TOTAL, "38"),
                        reading(2023, Part.WOMEN, "39.5"),
                        reading(2023, Part.MEN, "36.5"),
                        reading(2024, Part.TOTAL, "40.0"),
                        reading(2025, Part.TOTAL, "41.5"),
                        reading(2025, Part.WOMEN, "44"),
                        new Reading(2025, Part.MEN, null, "Undertryckt", false)),
                List.of(
                        new Elsewhere(
                                Kind.SIMILAR,
                                "G99001",
                                "Liknande kommuner, övergripande, Kristinehamn, 2025",
                                List.of(reading(2025, Part.TOTAL, "40.2"), reading(2025, Part.MEN, "40.3"))),
                        new Elsewhere(
                                Kind.SWEDEN,
                                "0000",
                                null,
                                List.of(reading(2025, Part.TOTAL, "44.3"), reading(2024, Part.TOTAL, "44.1")))));
    }
}
