package se.samverka.goals.goal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.goal.Gap.Scope;
import se.samverka.kit.consume.Applier;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.consume.UntilDone;
import se.samverka.kit.security.MunicipalityCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes gaps that an indicator has filled, as indicators' events tell: an indicator from Kolada closes its goals' gaps
 * of scope KOLADA, one of another source those of scope LOCAL. No event closes a gap of scope UN: whether the UN has an
 * indicator, none of ours says.
 *
 * <p>A gap that was registered, or given its scope, after the indicator came stays open: who did so knew of the
 * indicator. So every record says for good which gaps it closes, and records may come late, twice and in any order.
 */
final class GapClosing implements Applier, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GapClosing.class);
    private static final String PREFIX = "se.samverka.indicator.";
    private static final String KOLADA = "KOLADA";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Goals goals;
    private final UntilDone untilDone;

    /** What each indicator told last: most of its events say nothing new of its goals. For one thread. */
    private final Map<String, Told> told = new HashMap<>();

    /** @param again how long to wait before a closing that failed is tried again */
    GapClosing(Goals goals, Duration again) {
        this.goals = goals;
        this.untilDone = new UntilDone(again);
    }

    /** What is read of an indicator; one that was removed measures nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(@Nullable String source, @Nullable List<Link> links) {

        Told {
            links = links == null ? null : List.copyOf(links);
        }
    }

    /** Since when it has measured a goal. A record without either cannot be read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(GoalNumber goal, Instant since) {

        Link {
            requireNonNull(goal);
            requireNonNull(since);
        }
    }

    @Override
    public Applied apply(Incoming event) throws UnreadableRecord {
        if (!event.type().startsWith(PREFIX)) {
            return Applied.UNKNOWN_TYPE;
        }
        Told now = read(event);
        int slash = event.key().indexOf('/');
        if (slash < 0) {
            throw new UnreadableRecord("its key is not an indicator's", null);
        }
        if (now.links() == null || now.equals(told.get(event.key()))) {
            return Applied.OLDER;
        }
        MunicipalityCode municipality = new MunicipalityCode(event.key().substring(0, slash));
        String indicator = event.key().substring(slash + 1);
        Scope scope = KOLADA.equals(now.source()) ? Scope.KOLADA : Scope.LOCAL;
        for (Link link : now.links()) {
            if (!close(new GoalKey(municipality, link.goal()), scope, indicator, link.since())) {
                return Applied.OLDER;
            }
        }
        told.put(event.key(), now);
        return Applied.APPLIED;
    }

    private static Told read(Incoming event) throws UnreadableRecord {
        try {
            return JSON.readValue(event.value(), Told.class);
        } catch (JacksonException e) {
            throw new UnreadableRecord("not the state of an indicator", e);
        }
    }

    private boolean close(GoalKey goal, Scope scope, String indicator, Instant since) {
        return untilDone.run(
                () -> {
                    int filled = goals.fillGaps(goal, scope, indicator, since);
                    if (filled > 0) {
                        log.info("{} gaps of {} were filled by indicator {}", filled, goal, indicator);
                    }
                },
                reason -> log.warn("gaps of {} are closed later: {}", goal, reason.toString()));
    }

    @Override
    public void close() {
        untilDone.close();
    }
}
