package se.samverka.gateway.project;

/** How much of a period's days is meant. */
public enum Precision {
    YEAR,
    MONTH,
    DAY
}
