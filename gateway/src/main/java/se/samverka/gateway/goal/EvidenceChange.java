package se.samverka.gateway.goal;

/** What became of a thing after an assessment was made that rests on it. */
public enum EvidenceChange {
    CHANGED,
    REMOVED,
    CLOSED
}
