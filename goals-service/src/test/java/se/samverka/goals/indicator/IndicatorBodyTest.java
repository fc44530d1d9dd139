package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.goals.indicator.IndicatorBody.DefinitionBody;
import se.samverka.goals.indicator.IndicatorBody.TargetBody;
import se.samverka.goals.indicator.IndicatorBody.ValueBody;
import se.samverka.kit.http.Fields.TextBody;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.problem.Problem;

class IndicatorBodyTest {

    private static final TextBody TITLE = new TextBody("Andel", null);

    @Test
    void littleMustBeStated() {
        Definition definition = new DefinitionBody(TITLE, null, null, "NONE", null, " ").definition();
        assertThat(definition.goals()).isEmpty();
        assertThat(definition.source()).isNull();
        assertThat(definition.target()).isNull();
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(pointers(() -> new DefinitionBody(null, null, null, null, null, null).definition()))
                .containsExactly("/title", "/direction");
        assertThat(pointers(() -> new DefinitionBody(
                                new TextBody("x".repeat(301), null),
                                Arrays.asList(0, 17, null),
                                "x".repeat(51),
                                "up",
                                new TargetBody(1899, new BigDecimal("0.0000001")),
                                "x".repeat(201))
                        .definition()))
                .containsExactly(
                        "/title/sv",
                        "/goals/0",
                        "/goals/2",
                        "/unit",
                        "/direction",
                        "/target/year",
                        "/target/value",
                        "/source");
        assertThat(pointers(() ->
                        new DefinitionBody(TITLE, null, null, "UP", new TargetBody(null, null), null).definition()))
                .containsExactly("/target/year", "/target/value");
        assertThat(pointers(() ->
                        new DefinitionBody(TITLE, Collections.nCopies(18, 1), null, "UP", null, null).definition()))
                .containsExactly("/goals");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, VALUE, ",
        ", MISSING, ",
        ", NOT_APPLICABLE, ",
        "0, PRELIMINARY, ",
        ", VALUE, /state",
        ", PRELIMINARY, /state",
        "1, MISSING, /state",
        "1, NOT_APPLICABLE, /state",
        "1, , /state",
        "1, value, /state",
        "1e15, VALUE, /men",
    })
    void aStateAgreesWithItsFigures(BigDecimal men, String state, String wrong) {
        List<String> pointers = pointers(() -> new ValueBody(null, null, men, state).stated());
        assertThat(pointers).containsExactlyElementsOf(wrong == null ? List.of() : List.of(wrong));
    }

    private static List<String> pointers(Supplier<?> reading) {
        try {
            assertThat(reading.get()).isNotNull();
            return List.of();
        } catch (Problem e) {
            assertThat(e.status()).isEqualTo(400);
            return e.errors().stream().map(FieldError::pointer).toList();
        }
    }

    @Test
    void anIdIsKoladasOrLikeIt() {
        for (String id : List.of("N00945", "KVINNOR-I-LEDNING", "ABC")) {
            assertThat(IndicatorKey.isId(id)).isTrue();
        }
        for (String id : List.of("n00945", "AB", "1AB", "A_B", "Å12", "A".repeat(21), "", "ABC\n")) {
            assertThat(IndicatorKey.isId(id)).as(id).isFalse();
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> IndicatorKey.parse("N00945"));
    }
}
