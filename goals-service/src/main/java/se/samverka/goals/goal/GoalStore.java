package se.samverka.goals.goal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Outbox;

/** Where goals are kept, by what they are found, and how they are told of. */
@Configuration(proxyBeanMethods = false)
class GoalStore implements AggregateType<Goal> {

    /** The mark of a goal whose assessment will be stale and is not known to be, with the time from which it is. */
    static final String OUTDATES = "outdates";

    /** The mark of a goal whose assessment is known to be stale, with the time of its recording. */
    static final String STALE = "stale";

    /** The mark of a goal with open gaps, with the time when the oldest was registered. */
    static final String GAPS = "gaps";

    @Bean
    Aggregates<Goal> storedGoals(Outbox outbox) {
        return outbox.aggregates(this);
    }

    @Override
    public String collection() {
        return "goals";
    }

    @Override
    public String topic() {
        return "samverka.goals.v1";
    }

    @Override
    public String source() {
        return "/samverka/goals";
    }

    @Override
    public Class<Goal> stateClass() {
        return Goal.class;
    }

    @Override
    public PublicGoal publicState(String key, long version, Goal goal) {
        return PublicGoal.of(GoalKey.parse(key), version, goal);
    }

    @Override
    public Set<String> markNames() {
        return Set.of(OUTDATES, STALE, GAPS);
    }

    @Override
    public Map<String, Instant> marks(Goal goal) {
        Map<String, Instant> marks = new HashMap<>();
        Assessment assessment = goal.assessment();
        if (assessment != null) {
            marks.put(
                    assessment.stale() ? STALE : OUTDATES,
                    assessment.stale() ? assessment.recordedAt() : assessment.outdates());
        }
        if (!goal.gaps().isEmpty()) {
            marks.put(GAPS, goal.gaps().getFirst().registeredAt());
        }
        return marks;
    }

    /** A goal is never gone: it is as if nobody had touched it. */
    @Override
    public Change<Goal> lost() {
        return Change.of(Goal.UNTOUCHED, new GoalEvent.ContentChanged().type());
    }
}
