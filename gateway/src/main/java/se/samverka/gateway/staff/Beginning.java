package se.samverka.gateway.staff;

/** How far a project has come when it is registered; the last two for a register that is taken over. */
enum Beginning {
    PLANNED,
    ONGOING,
    ENDED,
    NOT_STATED
}
