package se.samverka.gateway.indicator;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN,
    NONE
}
