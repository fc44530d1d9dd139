package se.samverka.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;

/** What is told of streams: {@code samverka.streams.*}. */
final class StreamMeters {

    private final Counter events;
    private final Counter dropped;
    private final Counter gone;
    private final Counter resets;
    private final Counter overAll;
    private final Counter overAddress;

    /** @param open how many streams there are */
    StreamMeters(MeterRegistry meters, IntSupplier open) {
        Gauge.builder("samverka.streams.open", open::getAsInt)
                .description("Streams that are open")
                .register(meters);
        events = counter("events", "Changes sent, each stream's counted", meters);
        dropped = counter("dropped", "Streams ended since their reader was too slow", meters);
        gone = counter("gone", "Streams ended since their reader had gone", meters);
        resets = counter("resets", "Readers told to begin anew, since what they missed is not kept", meters);
        overAll = rejected("all", meters);
        overAddress = rejected("address", meters);
    }

    private static Counter counter(String name, String description, MeterRegistry meters) {
        return Counter.builder("samverka.streams." + name)
                .description(description)
                .register(meters);
    }

    private static Counter rejected(String limit, MeterRegistry meters) {
        return Counter.builder("samverka.streams.rejected")
                .description("Streams refused, by the limit that was reached")
                .tag("limit", limit)
                .register(meters);
    }

    void sent(int changes) {
        events.increment(changes);
    }

    void dropped() {
        dropped.increment();
    }

    void gone() {
        gone.increment();
    }

    void reset() {
        resets.increment();
    }

    void tooMany() {
        overAll.increment();
    }

    void tooManyOfOne() {
        overAddress.increment();
    }
}
