package se.samverka.gateway.moderator;

import se.samverka.gateway.desk.Desk;
import se.samverka.kit.http.ListBody;

/**
 * What was destroyed, the newest first.
 *
 * @param address of the page
 * @param exportAddress where what is held of somebody is handed out
 */
public record DestructionPage(Desk desk, String address, String exportAddress, ListBody<DestructionRecord> rows) {}
