package se.samverka.gateway.project;

/** The dimension of sustainability it serves most. */
public enum Dimension {
    SOCIAL,
    ECONOMIC,
    ENVIRONMENTAL
}
