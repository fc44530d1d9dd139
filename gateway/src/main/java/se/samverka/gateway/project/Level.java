package se.samverka.gateway.project;

/** How far it reaches. */
public enum Level {
    LOCAL,
    REGIONAL,
    NATIONAL,
    INTERNATIONAL
}
