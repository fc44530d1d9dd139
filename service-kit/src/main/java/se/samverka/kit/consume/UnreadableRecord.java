package se.samverka.kit.consume;

import org.jspecify.annotations.Nullable;

/** A record that was meant for us and cannot be understood. The message never holds the record's content. */
public final class UnreadableRecord extends Exception {

    /** @param reason what is wrong, in words that are safe to log */
    public UnreadableRecord(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
