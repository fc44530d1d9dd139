package se.samverka.gateway.moderator;

/**
 * Something in a text that a moderator should look at.
 *
 * @param at where it begins, in UTF-16 units
 * @param length how far it reaches, in the same units
 */
record Hint(Suspicion kind, int at, int length) {}
