package se.samverka.kit.security;

/** What a caller may be, as the token's {@code roles} claim names it. No role includes another. */
public enum Role {
    /** Assesses, registers, evaluates. */
    EDITOR,
    /** Decides on what residents sent, and replies. */
    MODERATOR,
    /** Removes for good. */
    ADMIN
}
