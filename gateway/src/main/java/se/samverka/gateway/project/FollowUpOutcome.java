package se.samverka.gateway.project;

/** What became of what was passed on. */
public enum FollowUpOutcome {
    ADOPTED,
    PARTLY,
    DROPPED,
    TOO_EARLY
}
