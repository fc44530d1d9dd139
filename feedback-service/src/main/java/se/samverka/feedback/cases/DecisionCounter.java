package se.samverka.feedback.cases;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts moderators' decisions by what was decided and why. */
@Component
class DecisionCounter {

    private final MeterRegistry meters;

    DecisionCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Ruling.Terms terms) {
        Counter.builder("samverka.feedback.decisions")
                .description("Decisions on comments")
                .tag("decision", terms.decision().name())
                .tag("reason", terms.reason() == null ? "none" : terms.reason().name())
                .register(meters)
                .increment();
    }
}
