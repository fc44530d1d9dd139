package se.samverka.gateway.frame;

/** What sort of organisation takes part. */
public enum PartnerType {
    BUSINESS,
    ACADEMIA,
    CIVIL_SOCIETY,
    CITIZENS,
    PUBLIC
}
