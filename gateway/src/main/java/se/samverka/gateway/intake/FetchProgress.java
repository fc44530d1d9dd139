package se.samverka.gateway.intake;

import se.samverka.gateway.desk.Desk;

/** How far an import from Kolada has come. @param address of this page @param back address of the form */
public record FetchProgress(Desk desk, Fetch fetch, String address, String back, String indicators) {}
