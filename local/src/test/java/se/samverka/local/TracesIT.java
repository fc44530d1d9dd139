package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.local.Collector.Recorded;

/** What a trace tells, and what none tells. Late among the journeys, so that it sees what they left. */
@ExtendWith(RunningSuite.Extension.class)
@Order(Integer.MAX_VALUE - 2)
class TracesIT {

    private final RunningSuite suite;

    TracesIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void isSetToTellUs() {
        assertThat(suite.settings()).isNotNull();
    }

    @Test
    void oneTraceShowsTheWholeWay() throws Exception {
        Set<String> before = applied().map(Recorded::id).collect(Collectors.toSet());
        String goal = Client.goal("0180", 5);
        HttpResponse<String> written =
                suite.client.put(goal + "/assessment", suite.client.token(), 0, Client.assessment(1));
        assertThat(written.statusCode()).isEqualTo(200);

        Recorded applied =
                await().until(() -> wholeWay(before), Optional::isPresent).orElseThrow();
        List<Recorded> way = upwards(applied);
        assertThat(way)
                .extracting(span -> span.service() + ": " + span.name())
                .containsExactly(
                        "gateway: process samverka.goals.v1",
                        "goals-service: send samverka.goals.v1",
                        "goals-service: http put /api/v1/municipalities/{m}/goals/{g}/assessment",
                        "gateway: http put /api/v1/municipalities/{municipality}/goals/{goal}/assessment");
        assertThat(way.getLast().parent()).isEmpty();
    }

    private Stream<Recorded> applied() {
        return spans(span -> span.service().equals("gateway") && span.name().equals("process samverka.goals.v1"));
    }

    /** The application of an event whose trace begins at the gateway and has no end missing. @param before ids of earlier ones */
    private Optional<Recorded> wholeWay(Set<String> before) {
        return applied()
                .filter(span -> !before.contains(span.id()))
                .filter(span -> {
                    List<Recorded> way = upwards(span);
                    return way.size() == 4
                            && way.getLast().name().startsWith("http put")
                            && way.getLast().parent().isEmpty();
                })
                .findFirst();
    }

    private List<Recorded> upwards(Recorded last) {
        return Stream.iterate(Optional.of(last), Optional::isPresent, span -> parent(span.orElseThrow()))
                .map(Optional::orElseThrow)
                .toList();
    }

    private Optional<Recorded> parent(Recorded of) {
        return spans(span -> span.id().equals(of.parent()) && span.trace().equals(of.trace()))
                .findFirst();
    }

    private Stream<Recorded> spans(Predicate<Recorded> such) {
        return suite.collector.spans().stream().filter(such);
    }

    @Test
    void noSpanTellsWhatIsSecretOrWhoseItIs() throws Exception {
        String secret = "1781-" + "abcdefghij".repeat(3);
        long before = searches();
        suite.client.get("/api/v1/feedback-cases/" + secret);
        suite.client.get("/mitt-arende/" + secret);
        suite.client.get("/sok?q=hemligheten");
        await().until(() -> searches() > before);
        assertThat(suite.collector.spans())
                .noneMatch(span -> span.toString().contains("abcdefghij"))
                .noneMatch(span -> span.toString().contains("hemligheten"))
                .noneMatch(span -> span.attributes().toString().matches(".*\\d+\\.\\d+\\.\\d+\\.\\d+.*"));
    }

    /** The last of what is asked for above; what was asked before it was recorded before it. */
    private long searches() {
        return spans(span -> span.name().equals("http get /sok")).count();
    }

    @Test
    void aStrangerDoesNotSayWhichTraceItIs() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        long before = comments();
        suite.client.open(
                "POST",
                Client.goal("0180", 6) + "/feedback",
                "{\"comment\":\"Spårad\"}",
                "traceparent",
                "00-" + trace + "-b7ad6b7169203331-01");
        await().until(() -> comments() > before);
        assertThat(suite.collector.spans()).noneMatch(span -> span.trace().equals(trace));
    }

    private long comments() {
        return spans(span -> span.service().equals("gateway") && span.name().equals("process samverka.feedback.v1"))
                .count();
    }
}
