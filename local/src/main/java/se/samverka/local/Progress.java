package se.samverka.local;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person at the keyboard what is being started, and how long it has taken. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** One step begins. */
    void step(String what) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        out.printf("  %4.1f s  %s%n", elapsed.toMillis() / 1000.0, what);
        out.flush();
    }

    /** Plain text. */
    void say(String text) {
        out.println(text);
        out.flush();
    }
}
