package se.samverka.frame;

import java.io.InputStream;

/** The data files of {@code contracts}. */
final class Resources {

    private Resources() {}

    static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream("/samverka/" + name);
        if (in == null) {
            throw new IllegalStateException("contracts is not on the class path: it has /samverka/" + name);
        }
        return in;
    }
}
