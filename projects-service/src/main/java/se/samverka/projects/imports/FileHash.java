package se.samverka.projects.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells by a file's hash, made while it is read, whether the same came before. */
final class FileHash {

    private final DigestInputStream bytes;

    FileHash(InputStream bytes) {
        this.bytes = new DigestInputStream(bytes, sha256());
    }

    /** The file, to be read. */
    InputStream bytes() {
        return bytes;
    }

    /** Reads what is left of it; the SHA-256 of all, 64 hexadecimal digits. */
    String ofAll() throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
