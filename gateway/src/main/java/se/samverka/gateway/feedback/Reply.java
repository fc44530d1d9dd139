package se.samverka.gateway.feedback;

import java.time.Instant;

/** The municipality's reply to a published text. */
public record Reply(String text, Instant repliedAt) {}
