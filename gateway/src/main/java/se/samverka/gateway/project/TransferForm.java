package se.samverka.gateway.project;

/** How knowledge was passed on. */
public enum TransferForm {
    MEETING,
    GUIDE,
    TRAINING,
    DOCUMENT,
    OTHER
}
