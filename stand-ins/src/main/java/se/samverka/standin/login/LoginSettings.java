package se.samverka.standin.login;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * How to run a {@link Login}.
 *
 * @param folder where its key set lives, kept over restarts; created when missing
 * @param port where it listens on the loopback interface, and part of the issuer's name; 0 picks a free one
 * @param redirects where the web client may ask to be sent back to after login; each one's root serves after logout
 */
public record LoginSettings(Path folder, int port, List<URI> redirects) {

    /** The port that the suite expects the login on. */
    public static final int DEFAULT_PORT = 9_000;

    private static final URI GATEWAY = URI.create("http://localhost:8080/login/oauth2/code/samverka");

    public LoginSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
        redirects = List.copyOf(redirects);
    }

    /** A login on port 9000 for a web client on port 8080, with its key set in the given folder. */
    public static LoginSettings in(Path folder) {
        return new LoginSettings(folder, DEFAULT_PORT, List.of(GATEWAY));
    }

    /** The same on another port; 0 picks a free one. */
    public LoginSettings port(int newPort) {
        return new LoginSettings(folder, newPort, redirects);
    }

    /** The same for web clients that are reached elsewhere. */
    public LoginSettings redirects(URI... newRedirects) {
        return new LoginSettings(folder, port, List.of(newRedirects));
    }

    String issuer() {
        return "http://localhost:" + port;
    }
}
