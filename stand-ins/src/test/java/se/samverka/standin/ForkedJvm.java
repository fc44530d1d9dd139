package se.samverka.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A main class of the tests in a JVM of its own, which can be killed as {@code kill -9} does. */
public final class ForkedJvm implements AutoCloseable {

    /** Ends every line that counts, so that one cut off by the kill is told from a whole one. */
    private static final String END = " .";

    private final Process process;

    private ForkedJvm(Process process) {
        this.process = process;
    }

    public static ForkedJvm run(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds: quick to start goes before quick to run
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ForkedJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** For the other side: tells the parent something, whole or not at all. */
    public static void tell(String line) {
        System.out.println(line + END);
    }

    /**
     * Reads what the other side tells, kills it when it has told so many lines, and returns all that it told.
     *
     * @throws IllegalStateException when it ended by itself before
     */
    public List<String> killAfter(int lines) throws IOException {
        List<String> told = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.endsWith(END)) {
                    told.add(line.substring(0, line.length() - END.length()));
                }
                if (told.size() == lines) {
                    // By its handle: the process object would close the pipe, and what was told before the kill counts.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        if (told.size() < lines) {
            throw new IllegalStateException("It ended by itself after " + told.size() + " lines");
        }
        return told;
    }

    /** Kills it if it still runs, and waits for its end. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The numbers that follow a word in the lines that begin with it. */
    public static Stream<long[]> numbers(List<String> told, String word) {
        return told.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> Stream.of(line.substring(word.length() + 1).split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray());
    }
}
