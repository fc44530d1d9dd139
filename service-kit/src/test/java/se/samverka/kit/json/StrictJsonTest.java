package se.samverka.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The bounds themselves, at their edge; what a service answers to all that lies beyond is tried over HTTP. */
class StrictJsonTest {

    private static final JsonMapper JSON = strict();

    @Test
    void depthIsBounded() {
        bounded("[".repeat(StrictJson.DEEPEST) + "]".repeat(StrictJson.DEEPEST), "[" + "[".repeat(StrictJson.DEEPEST));
    }

    @Test
    void namesAreBounded() {
        bounded(
                "{\"" + "n".repeat(StrictJson.LONGEST_NAME) + "\":1}",
                "{\"" + "n".repeat(StrictJson.LONGEST_NAME + 1) + "\":1}");
    }

    @Test
    void numbersAreBounded() {
        bounded("9".repeat(StrictJson.LONGEST_NUMBER), "9".repeat(StrictJson.LONGEST_NUMBER + 1));
    }

    @Test
    void tokensAreBounded() {
        int most = (int) StrictJson.MOST_TOKENS;
        bounded("[" + "1,".repeat(most - 3) + "1]", "[" + "1,".repeat(most) + "1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e63", "1e-62", "-12.50", "0"})
    void decimalsThatCanBeWrittenOutAreRead(String number) {
        assertThat(JSON.readValue(number, BigDecimal.class)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e64", "1e-64", "1e999999999", "1e-999999999", "\"1\"", "\"\"", "true"})
    void otherDecimalsAreNot(String number) {
        refused(number, BigDecimal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "\"NaN\"", "\"Infinity\"", "NaN", "\"1.5\"", "null"})
    void fractionsAreFiniteNumbers(String number) {
        refused("{\"value\":" + number + "}", Fraction.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-30\"",
                "\"2026-1-1\"",
                "\"20260101\"",
                "\"+12026-01-01\"",
                "\"-0001-01-01\"",
                "\"2026-01-01T00:00:00Z\"",
                "[2026,1,1]",
                "20260101",
                "{\"year\":2026}",
                "\"\"",
                "\" 2026-01-01\""
            })
    void datesAreFullDates(String date) {
        refused(date, LocalDate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-01-01\"",
                "\"2026-01-01T00:00:00\"",
                "\"2026-01-01T25:00:00Z\"",
                "\"+12026-01-01T00:00:00Z\"",
                "1767225600",
                "1767225600.5",
                "\"1767225600\"",
                "\"\"",
                "[]"
            })
    void timesHaveAZone(String time) {
        refused(time, Instant.class);
    }

    @Test
    void timesOfAnyZoneAreTheSameInstant() {
        assertThat(JSON.readValue("\"2026-01-01T01:30:00+01:30\"", Instant.class))
                .isEqualTo(JSON.readValue("\"2026-01-01T00:00:00Z\"", Instant.class))
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void listsAreNeverNull() {
        assertThat(JSON.readValue("{}", Lists.class)).isEqualTo(new Lists(List.of()));
        assertThat(JSON.readValue("{\"texts\":null}", Lists.class)).isEqualTo(new Lists(List.of()));
        refused("{\"texts\":[null]}", Lists.class);
    }

    record Fraction(double value) {}

    record Lists(List<String> texts) {}

    private static void bounded(String atTheEdge, String beyond) {
        assertThatCode(() -> JSON.readTree(atTheEdge)).doesNotThrowAnyException();
        assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(() -> JSON.readTree(beyond));
    }

    private static void refused(String json, Class<?> type) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> JSON.readValue(json, type));
    }

    private static JsonMapper strict() {
        JsonFactoryBuilder factory = JsonFactory.builder();
        StrictJson.bound(factory);
        JsonMapper.Builder json = JsonMapper.builder(factory.build());
        StrictJson.configure(json);
        return json.build();
    }
}
