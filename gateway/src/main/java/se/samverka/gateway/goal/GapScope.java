package se.samverka.gateway.goal;

/** Where an indicator is missing. */
public enum GapScope {
    UN,
    KOLADA,
    LOCAL
}
