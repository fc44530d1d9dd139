package se.samverka.gateway.goal;

/** What an assessment rests on. */
public enum Basis {
    MEASURED,
    MIXED,
    JUDGEMENT
}
