package se.samverka.kit.trace;

import io.micrometer.common.KeyValues;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** How the suite is traced (OpenTelemetry, by Micrometer Tracing). */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    /** With a propagator of its own: whether callers' contexts are taken up is a setting, whether our own records' are is not. */
    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<io.opentelemetry.api.trace.Tracer> openTelemetry) {
        io.opentelemetry.api.trace.Tracer own = openTelemetry.getIfAvailable();
        if (own == null) {
            return Traces.none();
        }
        ContextPropagators w3c = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        return new Traces(tracer.getObject(), new OtelPropagator(w3c, own));
    }

    /** All there are, each told no more than it may be. */
    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().<SpanExporter>map(QuietExporter::new).toList());
    }

    /** Names the route, never the address: secrets stand in addresses, an author's token say. */
    @Bean
    ServerRequestObservationConvention serverRequestObservationConvention() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public @Nullable String getContextualName(ServerRequestObservationContext context) {
                HttpServletRequest request = context.getCarrier();
                return request != null && METHODS.contains(request.getMethod())
                        ? super.getContextualName(context)
                        : "http other";
            }

            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                return KeyValues.empty();
            }
        };
    }
}
