package se.samverka.gateway.live;

import java.io.IOException;

/** The way to one reader. */
interface Sink {

    /** Sends this; waits as long as the reader does not take it. @throws IOException when the reader is gone */
    void send(byte[] bytes) throws IOException;

    /** There will be no more. */
    void end();
}
