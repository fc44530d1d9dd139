package se.samverka.goals.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.Delivery;
import se.samverka.goals.indicator.Figure;
import se.samverka.goals.indicator.Reading;
import se.samverka.goals.indicator.Reading.Part;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.Kolada.Row;
import se.samverka.kit.security.MunicipalityCode;

class DeliveriesTest {

    private static final MunicipalityCode MUNICIPALITY = new MunicipalityCode("1781");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exempelmått, andel (%) | %",
                "Kostnad för exempel, kr/inv | kr/inv",
                "Kostnad (kr/elev) | kr/elev",
                "Exempel, antal/100 000 inv | antal/100 000 inv",
                "Exempel i kommunen (ej friskolor) | ",
                "Exempel | ",
                "Andel (%) av alla | ",
            })
    void theUnitStandsInTheTitle(String title, @Nullable String unit) {
        assertThat(Unit.in(title)).isEqualTo(Optional.ofNullable(unit));
    }

    @Test
    void everyAreaGoesToItsPlace() {
        Delivery delivery = of(
                row("1781", 2025, "T", "41.12345678", "x", false),
                row("1781", 2025, "K", null, " ", true),
                row("0000", 2024, "T", "44", "", false),
                row("G2", 2024, "M", "1", null, false),
                row("0114", 2025, "T", "9", null, false));
        assertThat(delivery.unit()).isEqualTo("%");
        assertThat(delivery.readings())
                .containsExactly(
                        new Reading(2025, Part.TOTAL, new Figure(new BigDecimal("41.123457")), "x", false),
                        new Reading(2025, Part.WOMEN, null, null, true));
        assertThat(delivery.elsewhere())
                .extracting(others -> others.group() + " " + others.readings().size())
                .containsExactly("0000 1", "G2 1");
    }

    @ParameterizedTest
    @CsvSource({"X, 2025, 1", "T, 25, 1", "T, 2025, 1e15"})
    void whatIsNoValueIsRefused(String gender, int year, String value) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> of(row("1781", year, gender, value, "", false)));
    }

    @Test
    void whatIsWantedSurvivesItsJob() {
        for (Wanted wanted : List.of(
                Wanted.linked("N99001"),
                new Wanted("N99001", true, null),
                new Wanted("N99001", true, List.of(new GoalNumber(3), new GoalNumber(17))))) {
            assertThat(Wanted.of(wanted.item())).isEqualTo(wanted);
        }
    }

    private static Delivery of(Row... rows) {
        return Deliveries.of(
                Wanted.linked("N99001"),
                "Exempelmått, andel (%)",
                List.of(rows),
                MUNICIPALITY,
                Optional.of(new Group("G2", "Liknande kommuner")));
    }

    private static Row row(
            String area, int year, String gender, @Nullable String value, @Nullable String status, boolean deleted) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        return new Row("N99001", area, year, List.of(new Kolada.Figure(gender, status, number, deleted)));
    }
}
