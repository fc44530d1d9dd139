package se.samverka.gateway.search;

/** Leads to a goal or a municipality. @param title what stands on it */
public record Signpost(String title, String address) {}
