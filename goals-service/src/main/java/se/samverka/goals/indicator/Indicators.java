package se.samverka.goals.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.goals.indicator.Indicator.Decided;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * The indicators of all municipalities: what can be done with them. Every method may end in the kit's problems, 503 among
 * them. What changes nothing writes nothing and sends nothing; it is answered with what is there.
 */
@Component
class Indicators implements KoladaIndicators {

    private static final int BATCH = 200;

    private final Aggregates<Indicator> stored;
    private final Clock clock;

    Indicators(Aggregates<Indicator> stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** An indicator as it is now. @throws Problem 404 */
    Versioned<Indicator> read(IndicatorKey key) {
        Versioned<Indicator> now = stored.load(key.toString());
        if (!orNone(now.state()).there()) {
            throw Problem.notFound("The municipality has no indicator with this id.");
        }
        return now;
    }

    /** States what it is; one that is not there is made. */
    Written<Indicator> define(IndicatorKey key, Precondition precondition, Definition definition) {
        Command<Indicator> command = Command.onAny(key.toString(), Precondition.none());
        return write(command, now -> {
            check(precondition, now);
            return orNone(now.state()).define(definition, now());
        });
    }

    /** For who makes it, one that was removed has version 0, like any that is not there; its true version will do, too. */
    private static void check(Precondition precondition, Versioned<Indicator> now) {
        if (!orNone(now.state()).there()) {
            try {
                precondition.check(0);
                return;
            } catch (Problem e) {
                if (e.status() != 412) {
                    throw e;
                }
            }
        }
        precondition.check(now.version());
    }

    /** States the value of a year. */
    Written<Indicator> measure(IndicatorKey key, Precondition precondition, Value value) {
        return write(onPresent(key, precondition), now -> orNone(now.state()).measure(value, now()));
    }

    /** The municipality no longer has it. */
    Written<Indicator> remove(IndicatorKey key, Precondition precondition) {
        return write(
                onPresent(key, precondition),
                now -> Optional.of(orNone(now.state()).remove()));
    }

    /** A batch at a time: of each all its values are read. One that comes or goes meanwhile may be missed, or be there twice. */
    @Override
    public List<String> linked(MunicipalityCode municipality, int most) {
        Set<String> ids = new LinkedHashSet<>();
        int read = 0;
        List<String> batch;
        do {
            batch = linked(municipality, read, Math.min(BATCH, most - read));
            ids.addAll(batch);
            read += batch.size();
        } while (batch.size() == BATCH && read < most);
        return List.copyOf(ids);
    }

    private List<String> linked(MunicipalityCode municipality, int skip, int limit) {
        return stored.loadMarked(IndicatorStore.KOLADAS, municipality + "/", Instant.MAX, skip, limit).stream()
                .map(now -> IndicatorKey.parse(now.key()).id())
                .toList();
    }

    @Override
    public boolean holds(IndicatorKey key) {
        Indicator now = orNone(stored.load(key.toString()).state());
        Definition definition = now.definition();
        return definition != null
                && definition.fromKolada()
                && !(now.values().isEmpty() && now.comparisons().isEmpty());
    }

    @Override
    public boolean take(IndicatorKey key, Delivery delivery) {
        Command<Indicator> command = Command.onAny(key.toString(), Precondition.none());
        return !write(command, now -> orNone(now.state()).take(delivery, now())).repeated();
    }

    private Written<Indicator> write(
            Command<Indicator> command, Function<Versioned<Indicator>, Optional<Decided>> decision) {
        try {
            return stored.change(command, now -> {
                Decided decided = decision.apply(now).orElseThrow(() -> new Unchanged(now));
                return Change.of(decided.indicator(), decided.event().type());
            });
        } catch (Unchanged e) {
            return new Written<>(IndicatorStore.TOPIC, e.now.key(), e.now.version(), e.now.state(), null, true);
        }
    }

    private static Command<Indicator> onPresent(IndicatorKey key, Precondition precondition) {
        return Command.<Indicator>on(key.toString(), precondition)
                .where(now -> orNone(now.state()).there());
    }

    static Indicator orNone(@Nullable Indicator state) {
        return state == null ? Indicator.NONE : state;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The way out of a decision that has nothing to store. */
    private static final class Unchanged extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Versioned<Indicator> now;

        Unchanged(Versioned<Indicator> now) {
            super(null, null, false, false);
            this.now = now;
        }
    }
}
