package se.samverka.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String RECORDED = "00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]";
    private static final String UNRECORDED = "00-[0-9a-f]{32}-[0-9a-f]{16}-0[02]";
    private static final String TOPIC = "samverka.test.v1";

    private Tracer tracer = Tracer.NOOP;

    private Traces traces(Sampler sampler) {
        var own = SdkTracerProvider.builder().setSampler(sampler).build().get("test");
        tracer = new OtelTracer(own, new OtelCurrentTraceContext(), event -> {});
        return new Traces(
                tracer, new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), own));
    }

    @Test
    void whoIsAskedIsToldThatNobodyRecordsAndTheOutboxIsNot() {
        Traces traces = traces(Sampler.alwaysOff());
        Span request = tracer.nextSpan().start();
        try (var scope = tracer.withSpan(request)) {
            assertThat(scope).isNotNull();
            assertThat(traces.outgoing()).matches(UNRECORDED);
            assertThat(traces.current()).isNull();
        }
        assertThat(traces.outgoing()).isNull();
    }

    @Test
    void whatIsSentLaterGoesOnInTheTraceItWasDecidedIn() {
        Traces traces = traces(Sampler.parentBased(Sampler.alwaysOn()));
        String decided = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (Traces.Step sending = traces.sending(TOPIC, decided)) {
            assertThat(sending.traceparent())
                    .matches(RECORDED)
                    .contains("0af7651916cd43dd8448eb211c80319c")
                    .doesNotContain("b7ad6b7169203331");
            assertThat(traces.current()).isEqualTo(sending.traceparent());
        }
        assertThat(traces.current()).isNull();
    }

    @Test
    void whatNobodyRecordedHasNoStep() {
        try (Traces.Step sending = traces(Sampler.alwaysOn()).sending(TOPIC, null)) {
            assertThat(sending.traceparent()).isNull();
        }
        try (Traces.Step sending =
                Traces.none().sending(TOPIC, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")) {
            assertThat(sending.traceparent()).isNull();
        }
    }
}
