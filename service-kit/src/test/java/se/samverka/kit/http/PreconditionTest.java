package se.samverka.kit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.problem.Problem;

class PreconditionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7-9f3c\"", " \"7\" ", "\"7-A1b2\""})
    void takesTheOwnersTagAndThePages(String tag) {
        assertThatCode(() -> Precondition.ifMatch(tag).check(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "\"8\"",
                "*",
                "W/\"7\"",
                "7",
                "\"7",
                "7\"",
                "\"\"",
                "",
                "\"07\"",
                "\"+7\"",
                "\"-7\"",
                "\"7 \"",
                "\"7-\"",
                "\"7-9f_c\"",
                "\"7\", \"8\"",
                "\"7\", \"7\"",
                "\"7\";",
                "\"\u0667\"",
                "\"9223372036854775807\"",
                "\"99999999999999999999999\"",
                "\"7.0\"",
                "\"0x7\"",
                "\"1e1\""
            })
    void anythingElseIs412(String tag) {
        refused(tag, 412);
    }

    @Test
    void withoutATagItIs428() {
        refused(null, 428);
    }

    @Test
    void zeroIsAVersionToo() {
        assertThatCode(() -> Precondition.ifMatch("\"0\"").check(0)).doesNotThrowAnyException();
    }

    @Test
    void theGreatestVersionsAreRead() {
        assertThatCode(() -> Precondition.ifMatch("\"999999999999999999\"").check(999_999_999_999_999_999L))
                .doesNotThrowAnyException();
    }

    @Test
    void noneAsksForNothing() {
        assertThatCode(() -> Precondition.none().check(7)).doesNotThrowAnyException();
    }

    private static void refused(@Nullable String tag, int status) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Precondition.ifMatch(tag).check(7))
                .matches(problem -> problem.status() == status)
                .withMessageContaining("\"7\"");
    }
}
