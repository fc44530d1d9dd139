package se.samverka.goals.goal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Outbox;

/** Where goals are kept and how they are told of. */
@Configuration(proxyBeanMethods = false)
class GoalStore implements AggregateType<Goal> {

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

    /** A goal is never gone: it is as if nobody had touched it. */
    @Override
    public Change<Goal> lost() {
        return Change.of(Goal.UNTOUCHED, new GoalEvent.ContentChanged().type());
    }
}
