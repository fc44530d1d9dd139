package se.samverka.bench;

import java.util.concurrent.TimeUnit;

/** Processes with the class path of this one. */
final class Jvm {

    private static final int END_SECONDS = 30;

    private Jvm() {}

    /** One that will run this class, all it says in one stream. */
    static ProcessBuilder of(Class<?> main) {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true);
    }

    /** Ends it, in peace if it does not take too long. */
    static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
