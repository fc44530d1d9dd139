package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Outbox;

/** Where cases are kept and how they are told of. */
@Configuration(proxyBeanMethods = false)
class CaseStore implements AggregateType<Case> {

    /** Mark of what waits for a decision, with the time since when. */
    static final String QUEUE = "queue";

    @Bean
    Aggregates<Case> storedCases(Outbox outbox) {
        return outbox.aggregates(this);
    }

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public String topic() {
        return "samverka.feedback.v1";
    }

    @Override
    public String source() {
        return "/samverka/feedback";
    }

    @Override
    public Class<Case> stateClass() {
        return Case.class;
    }

    @Override
    public PublicCase publicState(String key, long version, Case now) {
        return PublicCase.of(CaseKey.parse(key), version, now);
    }

    @Override
    public Set<String> markNames() {
        return Set.of(QUEUE);
    }

    @Override
    public Map<String, Instant> marks(Case now) {
        Instant since = now.course().waitingSince();
        return since == null ? Map.of() : Map.of(QUEUE, since);
    }

    /** What nobody holds any longer is erased. */
    @Override
    public Change<Case> lost() {
        return Change.erasure(new CaseEvent.Erased().type());
    }
}
