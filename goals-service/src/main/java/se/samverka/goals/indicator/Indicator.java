package se.samverka.goals.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.Definition.Direction;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.text.LocalizedText;

/**
 * One indicator of one municipality. Every decision gives the state after it and the event that tells of it, and changes
 * nothing itself; what changes nothing is empty.
 *
 * @param definition {@code null} = it was removed
 * @param links since when it has measured each of its goals
 * @param values by year, at most {@link Series#YEARS}
 * @param comparisons each kind at most once
 * @param changedAt when what it is or one of its values last changed, which those of others leave as it was;
 *     {@code null} = by a version of this service that did not note it, or it is not there
 */
record Indicator(
        @Nullable Definition definition,
        List<Link> links,
        List<Value> values,
        List<Comparison> comparisons,
        @Nullable Instant changedAt) {

    /** An indicator that is not there: before it was defined, or after it was removed. */
    static final Indicator NONE = new Indicator(null, List.of(), List.of(), List.of(), null);

    Indicator {
        links = List.copyOf(links);
        values = List.copyOf(values);
        comparisons = List.copyOf(comparisons);
    }

    /** A decision's outcome. */
    record Decided(Indicator indicator, IndicatorEvent event) {}

    /** Since when it has, from its present source, measured a goal. */
    record Link(GoalNumber goal, Instant since) {}

    /** Whether the municipality has it. */
    boolean there() {
        return definition != null;
    }

    /** States what it is. */
    Optional<Decided> define(Definition next, Instant now) {
        return next.equals(definition)
                ? Optional.empty()
                : Optional.of(new Decided(defined(next, now), new IndicatorEvent.Defined()));
    }

    /** States the value of a year. @throws Problem 409 when there are too many */
    Optional<Decided> measure(Value value, Instant now) {
        if (values.contains(value)) {
            return Optional.empty();
        }
        List<Value> next = Stream.concat(
                        values.stream().filter(other -> other.year() != value.year()), Stream.of(value))
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .toList();
        if (next.size() > Series.YEARS) {
            throw Problem.conflict("An indicator has values of at most " + Series.YEARS + " years.");
        }
        return Optional.of(
                new Decided(new Indicator(definition, links, next, comparisons, now), new IndicatorEvent.Measured()));
    }

    /**
     * Takes in what Kolada says. What an editor has decided of it stays; one that is not there, or has another source, is
     * Kolada's by it. If that was not asked for, nothing is decided of such a one: an editor decided after the import began.
     */
    Optional<Decided> take(Delivery delivery, Instant now) {
        if (!delivery.making() && (definition == null || !definition.fromKolada())) {
            return Optional.empty();
        }
        Definition next = (definition == null ? defaults(delivery) : definition).ofKolada(delivery.goals());
        Indicator defined = next.equals(definition) ? this : defined(next, now);
        List<Value> read = Series.read(values, delivery.readings());
        Indicator measured = new Indicator(
                next,
                defined.links,
                read,
                Series.compare(comparisons, delivery.elsewhere()),
                read.equals(values) ? defined.changedAt : now);
        if (measured.equals(this)) {
            return Optional.empty();
        }
        return Optional.of(new Decided(
                measured, defined.equals(this) ? new IndicatorEvent.Measured() : new IndicatorEvent.Defined()));
    }

    private static Definition defaults(Delivery delivery) {
        return new Definition(
                new LocalizedText(delivery.title(), null), List.of(), delivery.unit(), Direction.NONE, null, null);
    }

    /** The municipality no longer has it. */
    Decided remove() {
        return new Decided(NONE, new IndicatorEvent.Removed());
    }

    private Indicator defined(Definition next, Instant now) {
        boolean sameSource = definition != null && Objects.equals(definition.source(), next.source());
        List<Link> kept = sameSource ? links : List.of();
        List<Link> linked = next.goals().stream()
                .map(goal -> kept.stream()
                        .filter(link -> link.goal().equals(goal))
                        .findFirst()
                        .orElse(new Link(goal, now)))
                .toList();
        return new Indicator(next, linked, values, comparisons, now);
    }
}
