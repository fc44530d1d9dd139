package se.samverka.gateway.feedback;

/** What a text led to. */
public enum UseKind {
    ASSESSMENT,
    EVALUATION
}
