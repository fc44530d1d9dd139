package se.samverka.gateway.goal;

/** How a municipality does on a goal, by its own judgement. */
public enum Status {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
