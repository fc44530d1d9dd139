package se.samverka.standin;

import org.jspecify.annotations.Nullable;

/** Something else listens on the port that a stand-in was told to use. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;

    /**
     * @param port the port that is taken
     * @param owner who needs it, as it stands in a sentence ("the broker")
     * @param cause what the attempt to listen said, when there was one
     */
    public PortTakenException(int port, String owner, @Nullable Throwable cause) {
        super("Port " + port + " is taken by another process; " + owner + " needs it", cause);
        this.port = port;
    }

    /** The port that is taken. */
    public int port() {
        return port;
    }
}
