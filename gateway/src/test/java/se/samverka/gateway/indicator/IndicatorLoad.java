package se.samverka.gateway.indicator;

import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;

/**
 * How long all of Sweden's indicators take to be read, and the heap they take after that: 290 municipalities, 60
 * indicators each, 20 years, three figures a year, two comparisons. No test: run by hand, with {@code -Xmx} as wanted.
 */
final class IndicatorLoad {

    private IndicatorLoad() {}

    /** Prints both. */
    public static void main(String[] arguments) throws UnreadableRecord {
        ManyIndicators sweden = new ManyIndicators(290, 60, 20);
        rebuilt(sweden);
        long before = heap();
        long generating = System.nanoTime();
        long bytes = sweden.events().mapToLong(event -> event.value().length).sum();
        long generated = System.nanoTime() - generating;
        long start = System.nanoTime();
        IndicatorView view = rebuilt(sweden);
        long took = System.nanoTime() - start - generated;
        long heap = heap() - before;
        long asked = System.nanoTime();
        int shown = 0;
        for (int place = 0; place < 290; place++) {
            for (Indicator indicator : view.indicators().of(ManyIndicators.code(place), 17)) {
                shown += Json.bytes(ShownIndicator.of(indicator)).length;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d records of %d bytes in all: read in %d ms (making them: %d ms), heap %.1f MB; %d bytes shown in %d ms%n",
                290 * 60,
                bytes,
                Duration.ofNanos(took).toMillis(),
                Duration.ofNanos(generated).toMillis(),
                heap / 1e6,
                shown,
                Duration.ofNanos(System.nanoTime() - asked).toMillis());
    }

    private static IndicatorView rebuilt(ManyIndicators many) throws UnreadableRecord {
        IndicatorView view = new IndicatorView();
        TopicView topic = view.topic();
        for (Iterator<Incoming> events = many.events().iterator(); events.hasNext(); ) {
            topic.apply(events.next());
        }
        return view;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
