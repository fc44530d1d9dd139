package se.samverka.gateway.moderator;

import se.samverka.gateway.staff.Desk;

/** Somebody may not be here. @param why in the reader's language */
public record Denied(Desk desk, String why) {}
