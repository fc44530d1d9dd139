package se.samverka.gateway.indicator;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.kit.consume.Incoming;

/** Indicator events of many municipalities, the same for the same numbers. */
record ManyIndicators(int municipalities, int each, int years) {

    private static final int LAST_YEAR = 2025;

    /** One event an indicator, made when it is asked for. */
    Stream<Incoming> events() {
        return IntStream.range(0, municipalities)
                .boxed()
                .flatMap(place -> IntStream.range(0, each).mapToObj(number -> event(place, number)));
    }

    static String code(int place) {
        return String.valueOf(1000 + place);
    }

    static String id(int number) {
        return "N" + (10_000 + number);
    }

    private Incoming event(int place, int number) {
        SplittableRandom random = new SplittableRandom(31L * place + number);
        String values = IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR)
                .mapToObj(year -> value(year, random))
                .collect(Collectors.joining(","));
        String others = IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR)
                .mapToObj(year -> "{\"year\":%d,\"total\":%s}".formatted(year, figure(random)))
                .collect(Collectors.joining(","));
        return IndicatorFixtures.event(
                "measured", code(place), id(number), 1, """
                "title":{"sv":"Invånare som tycker något om kommunen, exempelmått nummer %1$d, andel (%%)","en":null},"goals":[%2$d],
                "links":[{"goal":%2$d,"since":"2026-11-24T08:00:00Z"}],"unit":"%%","direction":"UP","target":{"year":2030,"value":50},
                "source":"KOLADA","values":[%3$s],"comparisons":[{"kind":"SWEDEN","group":"0000","name":null,"values":[%4$s]},
                {"kind":"SIMILAR","group":"G%1$d","name":"Liknande kommuner, övergripande, Kommun %1$d, 2025","values":[%4$s]}],
                "trend":"FLAT","trendBasis":{"years":[2021,2022,2023,2024,2025],"change":0.1,"tolerance":0.8}""".formatted(number, number % 17 + 1, values, others));
    }

    private static String value(int year, SplittableRandom random) {
        return "{\"year\":%d,\"total\":%s,\"women\":%s,\"men\":%s,\"state\":\"VALUE\",\"sourceStatus\":null}"
                .formatted(year, figure(random), figure(random), figure(random));
    }

    private static String figure(SplittableRandom random) {
        return String.format(Locale.ROOT, "%.2f", random.nextDouble(100));
    }
}
