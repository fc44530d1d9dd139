package se.samverka.kit.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import se.samverka.kit.problem.Problem;

/**
 * Whether bytes are text that every database, broker and reader takes: good UTF-8, no NUL and no half of a surrogate
 * pair, neither as they are nor behind an escape. A JSON parser lets the last two through.
 */
final class JsonText {

    private static final int ESCAPE = 6;

    private JsonText() {}

    /** @throws Problem 400 */
    static void check(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("The body is not UTF-8.");
        }
        int i = 0;
        while (i < body.length) {
            if (body[i] == 0) {
                throw unusable();
            }
            i = body[i] == '\\' ? afterEscape(body, i) : i + 1;
        }
    }

    private static int afterEscape(byte[] body, int at) {
        int code = escaped(body, at);
        if (code < 0) {
            return at + 2;
        }
        if (code == 0 || Character.isLowSurrogate((char) code)) {
            throw unusable();
        }
        if (!Character.isHighSurrogate((char) code)) {
            return at + ESCAPE;
        }
        int other = escaped(body, at + ESCAPE);
        if (other < 0 || !Character.isLowSurrogate((char) other)) {
            throw unusable();
        }
        return at + 2 * ESCAPE;
    }

    /** The code behind an escape that begins here; -1 when none does, which is then the parser's to judge. */
    private static int escaped(byte[] body, int at) {
        if (at + ESCAPE > body.length || body[at] != '\\' || body[at + 1] != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static Problem unusable() {
        return Problem.badRequest("The body's text holds NUL or half of a surrogate pair.");
    }
}
