package se.samverka.gateway.feedback;

/** Why a text is not published. */
public enum RejectionReason {
    PERSONAL_DATA,
    OFFENSIVE,
    OFF_TOPIC,
    ADVERTISING,
    DUPLICATE,
    OTHER
}
