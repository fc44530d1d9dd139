package se.samverka.gateway.project;

/** How exact an amount is. */
public enum Qualifier {
    EXACT,
    APPROXIMATE,
    UPPER_BOUND
}
