package se.samverka.gateway.goal;

/** How sure an assessment is. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
