package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Mark of those that are of one kind, with the same time. */
    static String queueOf(Opinion.Kind kind) {
        return QUEUE + "-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Mark of what an address was left with, with the time when it was received. */
    static final String ADDRESS = "address";

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
        Stream<String> queues = Stream.of(Opinion.Kind.values()).map(CaseStore::queueOf);
        Stream<String> rules = Stream.of(Rule.values()).map(Rule::mark);
        return Stream.of(Stream.of(QUEUE, ADDRESS), queues, rules)
                .flatMap(marks -> marks)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Instant> marks(Case now) {
        Map<String, Instant> marks = new HashMap<>();
        Rule.of(now).forEach((rule, from) -> marks.put(rule.mark(), from));
        if (now.course().waitingSince() != null) {
            marks.put(QUEUE, now.course().waitingSince());
            marks.put(queueOf(now.opinion().kind()), now.course().waitingSince());
        }
        if (now.opinion().comment() != null && now.opinion().comment().email() != null) {
            marks.put(ADDRESS, now.receivedAt());
        }
        return marks;
    }

    /** What nobody holds any longer is erased. */
    @Override
    public Change<Case> lost() {
        return Change.erasure(new CaseEvent.Erased().type());
    }
}
