package se.samverka.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/**
 * Hands spans on without what exceptions say: a message and a stack trace may quote what somebody wrote, and whoever
 * observes something notes them. Of an exception its class is told.
 */
final class QuietExporter implements SpanExporter {

    private static final AttributeKey<String> CLASS = AttributeKey.stringKey("exception.type");

    private final SpanExporter exporter;

    QuietExporter(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream().<SpanData>map(Quiet::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private static final class Quiet extends DelegatingSpanData {

        Quiet(SpanData span) {
            super(span);
        }

        @Override
        public List<EventData> getEvents() {
            return super.getEvents().stream().map(Quiet::quiet).toList();
        }

        private static EventData quiet(EventData event) {
            String type = event.getAttributes().get(CLASS);
            Attributes kept = type == null ? Attributes.empty() : Attributes.of(CLASS, type);
            return EventData.create(event.getEpochNanos(), event.getName(), kept);
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
