package se.samverka.gateway.indicator;

/** Where an indicator is going, against its direction; its owner says. */
public enum Trend {
    IMPROVING,
    WORSENING,
    FLAT,
    UNKNOWN
}
