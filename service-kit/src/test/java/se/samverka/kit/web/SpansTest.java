package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a span tells of something that failed, whoever noted that it did. */
class SpansTest {

    @Test
    void aFailureIsToldByItsClassAndNotByItsMessage() {
        Observation.start("fails", Service.observations())
                .error(new IllegalStateException("secret of the house"))
                .stop();

        List<SpanData> failed = await().until(() -> Service.spans().named("fails"), spans -> !spans.isEmpty());
        assertThat(told(failed.getFirst()))
                .contains("IllegalStateException")
                .doesNotContain("secret of the house")
                .doesNotContain("SpansTest.java");
    }

    private static String told(SpanData span) {
        List<String> events = span.getEvents().stream()
                .map(event -> event.getName() + event.getAttributes().asMap())
                .toList();
        return span.getAttributes() + " " + events + " " + span.getStatus();
    }
}
