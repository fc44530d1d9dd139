package se.samverka.gateway.indicator;

/** Whom a municipality is compared with. */
public enum Others {
    SWEDEN,
    SIMILAR
}
