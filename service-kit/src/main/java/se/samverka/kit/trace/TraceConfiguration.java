package se.samverka.kit.trace;

import io.micrometer.common.KeyValues;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** How the suite is traced (OpenTelemetry, by Micrometer Tracing). */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

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

    /** Names the route, never the address: secrets stand in addresses, an author's token say. */
    @Bean
    ServerRequestObservationConvention serverRequestObservationConvention() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                return KeyValues.empty();
            }
        };
    }
}
