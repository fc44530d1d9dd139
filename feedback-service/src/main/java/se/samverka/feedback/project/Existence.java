package se.samverka.feedback.project;

/** What is known of a project. */
enum Existence {
    /** Nobody told of it. */
    UNKNOWN,
    /** It is there, whatever has become of it. */
    THERE,
    /** It was there and has been erased for good. */
    ERASED
}
