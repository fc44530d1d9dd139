package se.samverka.gateway.frame;

import se.samverka.gateway.language.Text;

/**
 * A target of a goal.
 *
 * @param code canonical: {@code 17.2}, {@code 16.a}
 * @param name short name, in our own words
 */
public record Target(String code, Text name) {}
