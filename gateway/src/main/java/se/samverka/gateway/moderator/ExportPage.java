package se.samverka.gateway.moderator;

import se.samverka.gateway.desk.Desk;

/** Where what is held of somebody is asked for. @param refused whether what was typed is no address */
public record ExportPage(Desk desk, String address, String email, boolean refused) {}
