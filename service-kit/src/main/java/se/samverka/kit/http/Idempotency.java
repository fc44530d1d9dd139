package se.samverka.kit.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One request that may be sent again: the {@code Idempotency-Key} of a caller with what they sent. The same key of
 * another caller, or for another path, is another request.
 *
 * @param key hash of caller, method and path, and header; 32 hexadecimal digits
 * @param body hash of the body's bytes; 64 hexadecimal digits
 */
public record Idempotency(String key, String body) {

    /**
     * @param caller who calls, as the token's subject
     * @param request method and path
     * @param header the header's value
     * @param body the body as received
     */
    public static Idempotency of(String caller, String request, String header, byte[] body) {
        MessageDigest digest = sha256();
        for (String part : new String[] {caller, request, header}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return new Idempotency(
                HexFormat.of().formatHex(digest.digest()).substring(0, 32),
                HexFormat.of().formatHex(sha256().digest(body)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
