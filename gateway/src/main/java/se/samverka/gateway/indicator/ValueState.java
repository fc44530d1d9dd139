package se.samverka.gateway.indicator;

/** What is known of a year. */
public enum ValueState {
    VALUE,
    MISSING,
    PRELIMINARY,
    NOT_APPLICABLE
}
