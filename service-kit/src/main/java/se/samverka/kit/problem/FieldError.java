package se.samverka.kit.problem;

/**
 * One field that is not as it must be.
 *
 * @param pointer where it stands in the body, a JSON Pointer (RFC 6901) such as {@code /rationale/sv}
 * @param detail what would be accepted
 */
public record FieldError(String pointer, String detail) {}
