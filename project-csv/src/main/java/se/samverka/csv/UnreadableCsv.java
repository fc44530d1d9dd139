package se.samverka.csv;

import java.io.IOException;

/** A file that cannot be read to its end. The message is for whoever sent it: what to mend, without what stands there. */
public final class UnreadableCsv extends IOException {

    UnreadableCsv(String message) {
        super(message);
    }
}
