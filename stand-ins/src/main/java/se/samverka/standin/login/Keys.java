package se.samverka.standin.login;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The provider's key set with its private half, as it stands in a file that only its owner can read.
 *
 * @param set one RSA key
 */
record Keys(JWKSet set) {

    private static final String FILE = "login-keys.json";

    /**
     * Reads the key set in a folder, or makes one there.
     *
     * @throws IllegalStateException when the file cannot be read, written or understood
     */
    static Keys in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                write(new JWKSet(Tokens.newKey()), folder, file);
            }
            return new Keys(JWKSet.parse(Files.readString(file)));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The login cannot use its key set " + file, e);
        }
    }

    /** Whole or not at all: a kill in between leaves no half key set behind. */
    private static void write(JWKSet set, Path folder, Path file) throws IOException {
        Path draft = Files.createTempFile(folder, FILE, ".draft", ownerOnly(folder));
        Files.writeString(draft, set.toString(/* publicKeysOnly= */ false));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where there are no such permissions (Windows) the folder's own rights decide. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
