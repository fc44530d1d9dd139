package se.samverka.gateway.municipality;

/** A municipality in the list of all. */
public record MunicipalityRow(String code, String name, int goalsAssessed, int projects, int publishedComments) {}
