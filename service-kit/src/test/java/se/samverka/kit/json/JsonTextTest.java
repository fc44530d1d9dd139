package se.samverka.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.samverka.kit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] PIECES = {
        "\\\\",
        "\\ud83d",
        "\\ude00",
        "\\u0000",
        "\\u0041",
        "\\uD83D\\uDE00",
        "\\n",
        "u0000",
        "a",
        "\u00e5",
        "\ud83d\ude00",
        "\\\""
    };

    /** Whatever a parser takes and this lets through can be written as UTF-8 and holds no NUL; and nothing else can. */
    @Test
    void letsThroughExactlyTheTextsThatCanBeStored() {
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String body = "\"" + pieces(random) + "\"";
            boolean passes = passes(body.getBytes(StandardCharsets.UTF_8));
            assertThat(passes).as(body).isEqualTo(canBeStored(body));
            refused += passes ? 0 : 1;
        }
        assertThat(refused).isBetween(2_000, 18_000);
    }

    /** An escape that is cut off or misspelt is left to the parser, which says where it stands. */
    @Test
    void brokenEscapesAreTheParsersToJudge() {
        for (String text : new String[] {"\"\\u", "\"\\u12", "\"\\uzzzz\"", "\\", "\"\\ud83d\\u\""}) {
            boolean half = text.contains("ud83d");
            assertThat(passes(text.getBytes(StandardCharsets.UTF_8))).as(text).isEqualTo(!half);
        }
    }

    private static String pieces(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static boolean passes(byte[] body) {
        try {
            JsonText.check(body);
            return true;
        } catch (Problem e) {
            assertThat(e.status()).isEqualTo(400);
            return false;
        }
    }

    private static boolean canBeStored(String body) {
        try {
            String text = JSON.readValue(body, String.class);
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            return bytes.hasRemaining() ? text.indexOf('\0') < 0 : true;
        } catch (JacksonException e) {
            throw new IllegalStateException("the generator makes only what a parser takes", e);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
