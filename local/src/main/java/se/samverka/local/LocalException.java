package se.samverka.local;

/** The suite cannot start; the message says what the person at the keyboard can do. */
final class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalException(String message) {
        super(message);
    }
}
