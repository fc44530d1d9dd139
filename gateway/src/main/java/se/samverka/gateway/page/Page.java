package se.samverka.gateway.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer. Its entity tag (RFC 9110, 8.8.3) begins with the version of its main aggregate, so that a write
 * can be based on it: {@code "7-9f3c0a1b2c3d"}; the compressed form has one of its own, ending in {@code z}.
 */
public final class Page {

    private static final int TOO_SMALL_TO_COMPRESS = 512;

    private final Kind kind;
    private final Form plain;
    private final Form compressed;
    private final @Nullable String next;

    /**
     * One form of the page.
     *
     * @param tag the entity tag with its quotes
     * @param bytes the body; never changed after it is made
     */
    record Form(String tag, byte[] bytes) {}

    private Page(Kind kind, Form plain, Form compressed, @Nullable String next) {
        this.kind = kind;
        this.plain = plain;
        this.compressed = compressed;
        this.next = next;
    }

    /** The same as a step of a walk through a list. @param following value of {@code after} for the next one; {@code null} = the last */
    Page followedBy(@Nullable String following) {
        return new Page(kind, plain, compressed, following);
    }

    /** Value of {@code after} for what follows it; {@code null} = it is no step of a walk, or the last. */
    @Nullable
    String next() {
        return next;
    }

    /** A page about one aggregate. @param version of the aggregate, 0 when nobody touched it */
    public static Page of(Kind kind, long version, byte[] body) {
        return tagged(kind, Long.toString(version), body);
    }

    /** A page about no aggregate or many: its tag names no version, so no write can be based on it. */
    public static Page of(Kind kind, byte[] body) {
        return tagged(kind, "p", body);
    }

    private static Page tagged(Kind kind, String start, byte[] body) {
        String tag = start + "-" + hash(body);
        Form plain = new Form('"' + tag + '"', body);
        byte[] small = body.length < TOO_SMALL_TO_COMPRESS ? body : gzip(body);
        return new Page(kind, plain, small.length < body.length ? new Form('"' + tag + "z\"", small) : plain, null);
    }

    Kind kind() {
        return kind;
    }

    /** The form to send. @param gzip whether the client takes gzip */
    Form form(boolean gzip) {
        return gzip ? compressed : plain;
    }

    boolean isCompressed(Form form) {
        return form == compressed && form != plain;
    }

    /** Bytes it takes in memory, roughly. */
    int weight() {
        return 300 + plain.bytes().length + (compressed == plain ? 0 : compressed.bytes().length);
    }

    /** The body as it is before compression, for those who embed or check it. */
    public String text() {
        return new String(plain.bytes(), StandardCharsets.UTF_8);
    }

    /** First half of a hash of the content, for addresses that change with it. @return 12 hexadecimal digits */
    public static String hash(byte[] body) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(body), 0, 6);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 4096)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
