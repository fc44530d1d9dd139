package se.samverka.gateway.feedback;

/** An assessment or evaluation that rests on a text. @param ref number of the goal, or id of the project */
public record Use(UseKind kind, String ref) {}
