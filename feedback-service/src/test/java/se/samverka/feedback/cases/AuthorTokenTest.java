package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.security.MunicipalityCode;

class AuthorTokenTest {

    private static final MunicipalityCode KRISTINEHAMN = new MunicipalityCode("1781");

    @Test
    void saysTheMunicipalityAndNothingElse() {
        AuthorToken token = AuthorToken.of(KRISTINEHAMN, bytes(1));
        assertThat(token.text()).matches("1781-[A-Za-z0-9_-]{32}");
        assertThat(AuthorToken.parse(token.text())).contains(token);
        assertThat(token.municipality()).isEqualTo(KRISTINEHAMN);
        assertThat(token).hasToString("a token of 1781");
    }

    @Test
    void leadsToItsCaseByAHash() {
        AuthorToken token = new AuthorToken("1781-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        // printf 1781-AAAA… | sha256sum, the first half
        assertThat(token.key()).hasToString("1781/3d73ce5685df168916fda7835f8ce6d8");
    }

    @Test
    void everyBitCounts() {
        byte[] bytes = bytes(2);
        String first = AuthorToken.of(KRISTINEHAMN, bytes).key().id();
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = Arrays.copyOf(bytes, bytes.length);
            other[i] ^= 1;
            assertThat(AuthorToken.of(KRISTINEHAMN, other).key().id()).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1781",
                "1781-",
                "178-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "1781-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "1781-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "1781-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "1781-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "1781/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "١٧٨١-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void nothingElseLooksLikeOne(String text) {
        assertThat(AuthorToken.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new AuthorToken(text));
    }

    private static byte[] bytes(long seed) {
        byte[] bytes = new byte[AuthorToken.RANDOM_BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
