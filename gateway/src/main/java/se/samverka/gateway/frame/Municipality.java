package se.samverka.gateway.frame;

/**
 * A municipality.
 *
 * @param code four digits as text, as SCB and Kolada write it
 * @param name without "kommun"
 */
public record Municipality(String code, String name) {}
