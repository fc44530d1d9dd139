package se.samverka.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and refuses what is not, telling where; a byte order mark at the start is passed over. */
final class Utf8 extends Reader {

    private static final int BUFFER = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long decoded;
    private boolean ended;

    Utf8(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        while (!chars.hasRemaining() && !(ended && !bytes.hasRemaining())) {
            boolean first = decoded == 0;
            decode();
            if (first && chars.hasRemaining() && chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        if (!chars.hasRemaining()) {
            return -1;
        }
        int count = Math.min(most, chars.remaining());
        chars.get(into, from, count);
        return count;
    }

    /** Some characters, or some more bytes to make them of. */
    private void decode() throws IOException {
        chars.clear();
        int before = bytes.position();
        boolean broken = decoder.decode(bytes, chars, ended).isError();
        decoded += bytes.position() - before;
        chars.flip();
        if (broken && !chars.hasRemaining()) {
            throw new UnreadableCsv("Byte " + (decoded + 1) + " is not UTF-8. Save the file as CSV UTF-8.");
        }
        if (!chars.hasRemaining() && !ended) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
