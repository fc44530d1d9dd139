package se.samverka.kit.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace past the places where no library does: into the outbox, out of it, through Kafka. A context travels as W3C
 * Trace Context's {@code traceparent}, past the outbox only when its trace is recorded; names and tags are those of OpenTelemetry's semantic
 * conventions for messaging. Nothing of what a span tells comes from a caller.
 */
public final class Traces {

    /** Header of requests and records. */
    public static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Records nothing. */
    public static Traces none() {
        return new Traces(Tracer.NOOP, Propagator.NOOP);
    }

    /** The running span's context, for what is told later; {@code null} when none runs or it is not recorded. */
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        return span == null ? null : recorded(span);
    }

    /**
     * The running span's context, for whom a request goes to; {@code null} when none runs. It also says that nobody records it: who is not told
     * would decide anew.
     */
    public @Nullable String outgoing() {
        Span span = tracer.currentSpan();
        return span == null ? null : traceparent(span);
    }

    /** Begins to send a record. @param parent in which it was decided to; {@code null} = nobody recorded it */
    public Step sending(String topic, @Nullable String parent) {
        return step(Span.Kind.PRODUCER, "send", topic, parent);
    }

    /** Begins to apply a record. @param parent its {@code traceparent}; {@code null} = it has none */
    public Step applying(String topic, @Nullable String parent) {
        return step(Span.Kind.CONSUMER, "process", topic, parent);
    }

    private Step step(Span.Kind kind, String operation, String topic, @Nullable String parent) {
        if (parent == null) {
            return Step.UNRECORDED;
        }
        Span span = propagator
                .extract(parent, (unused, name) -> name.equals(TRACEPARENT) ? parent : null)
                .kind(kind)
                .name(operation + " " + topic)
                .tag("messaging.system", "kafka")
                .tag("messaging.operation.type", operation)
                .tag("messaging.destination.name", topic)
                .start();
        return new Step(span, tracer.withSpan(span), recorded(span));
    }

    private @Nullable String recorded(Span span) {
        return Boolean.TRUE.equals(span.context().sampled()) ? traceparent(span) : null;
    }

    private @Nullable String traceparent(Span span) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (unused, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    /** Something that is being done within a trace; to be closed by the thread that began it. */
    public static final class Step implements AutoCloseable {

        private static final Step UNRECORDED = new Step(Span.NOOP, () -> {}, null);

        private final Span span;
        private final Tracer.SpanInScope scope;
        private final @Nullable String traceparent;

        private Step(Span span, Tracer.SpanInScope scope, @Nullable String traceparent) {
            this.span = span;
            this.scope = scope;
            this.traceparent = traceparent;
        }

        /** Its context, for what follows from it; {@code null} when it is not recorded. */
        public @Nullable String traceparent() {
            return traceparent;
        }

        /** It did not succeed. Neither the cause's message nor its trace is told: both may quote what somebody wrote. */
        public void failed(Throwable cause) {
            span.tag("error.type", cause.getClass().getName());
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
