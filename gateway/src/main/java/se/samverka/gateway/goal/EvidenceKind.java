package se.samverka.gateway.goal;

/** Kind of thing an assessment can rest on. */
public enum EvidenceKind {
    INDICATOR,
    PROJECT,
    LESSON,
    GAP
}
