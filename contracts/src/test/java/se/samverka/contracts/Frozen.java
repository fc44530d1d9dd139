package se.samverka.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SHA-256 of each file of a folder that may never change, in a list beside them, as {@code sha256sum} writes and checks it. Lines are
 * added at its end and never rewritten.
 */
final class Frozen {

    /** Name of the list. */
    static final String LIST = "SHA256SUMS";

    private static final String BETWEEN = "  ";

    private final Path folder;
    private final Map<String, String> sums = new LinkedHashMap<>();

    private Frozen(Path folder) {
        this.folder = folder;
    }

    /** What the folder's list says. @throws IllegalStateException when it tells of a file twice */
    static Frozen in(Path folder) {
        Frozen frozen = new Frozen(folder);
        Path list = folder.resolve(LIST);
        try {
            for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
                String[] parts = line.split(BETWEEN, 2);
                if (parts.length != 2 || frozen.sums.put(parts[1], parts[0]) != null) {
                    throw new IllegalStateException(list + ": " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frozen;
    }

    /** A line for each of these files that is not in the list, or not as it says, and each of the list that is gone. */
    List<String> breaches(List<Path> files) {
        List<String> breaches = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(sums);
        for (Path file : files) {
            String sum = left.remove(name(file));
            if (sum == null) {
                breaches.add(name(file) + " is in no list");
            } else if (!sum.equals(sum(file))) {
                breaches.add(name(file) + " was changed");
            }
        }
        left.keySet().forEach(name -> breaches.add(name + " is gone"));
        return breaches;
    }

    /** Writes a new file down. @throws IllegalStateException when the list has it */
    void add(Path file) throws IOException {
        if (sums.put(name(file), sum(file)) != null) {
            throw new IllegalStateException(name(file) + " is frozen");
        }
        String line = sum(file) + BETWEEN + name(file) + "\n";
        Files.writeString(folder.resolve(LIST), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String sum(Path file) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
