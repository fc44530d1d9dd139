package se.samverka.goals.indicator;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Outbox;

/** Where indicators are kept, by what they are found, and how they are told of. */
@Configuration(proxyBeanMethods = false)
class IndicatorStore implements AggregateType<Indicator> {

    /** Kafka topic of their events. */
    static final String TOPIC = "samverka.indicators.v1";

    /** The mark of an indicator whose values come from Kolada. All have the same time: they sort by their keys. */
    static final String KOLADAS = "koladas";

    @Bean
    Aggregates<Indicator> storedIndicators(Outbox outbox) {
        return outbox.aggregates(this);
    }

    @Override
    public String collection() {
        return "indicators";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String source() {
        return "/samverka/goals";
    }

    @Override
    public Class<Indicator> stateClass() {
        return Indicator.class;
    }

    @Override
    public Object publicState(String key, long version, Indicator indicator) {
        return indicator.there()
                ? PublicIndicator.of(IndicatorKey.parse(key), version, indicator)
                : new PublicIndicator.Removed(key, version);
    }

    @Override
    public Set<String> markNames() {
        return Set.of(KOLADAS);
    }

    @Override
    public Map<String, Instant> marks(Indicator indicator) {
        Definition definition = indicator.definition();
        return definition != null && definition.fromKolada() ? Map.of(KOLADAS, Instant.EPOCH) : Map.of();
    }

    /** Defined after the backup: nobody knows what it was. It may be defined again. */
    @Override
    public Change<Indicator> lost() {
        return Change.of(Indicator.NONE, new IndicatorEvent.Removed().type());
    }
}
