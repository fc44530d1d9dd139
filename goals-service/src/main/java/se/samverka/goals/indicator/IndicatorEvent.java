package se.samverka.goals.indicator;

/** What can happen to an indicator. Each but the last is sent with its whole public state, {@link PublicIndicator}. */
sealed interface IndicatorEvent {

    /** Name of the event's type on the wire. */
    default String type() {
        return switch (this) {
            case Defined event -> "se.samverka.indicator.defined.v1";
            case Measured event -> "se.samverka.indicator.measured.v1";
            case Removed event -> "se.samverka.indicator.removed.v1";
        };
    }

    /** It is new, or measures something else. */
    record Defined() implements IndicatorEvent {}

    /** Its values, or those it is compared with, are others. */
    record Measured() implements IndicatorEvent {}

    /** The municipality no longer has it; only key and version are sent. It may come again. */
    record Removed() implements IndicatorEvent {}
}
