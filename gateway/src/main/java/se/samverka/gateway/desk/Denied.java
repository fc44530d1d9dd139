package se.samverka.gateway.desk;

/** Somebody may not be here. @param why in the reader's language */
public record Denied(Desk desk, String why) {}
