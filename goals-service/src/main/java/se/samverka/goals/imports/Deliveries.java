package se.samverka.goals.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.indicator.Delivery;
import se.samverka.goals.indicator.Delivery.Elsewhere;
import se.samverka.goals.indicator.Delivery.Kind;
import se.samverka.goals.indicator.Figure;
import se.samverka.goals.indicator.Reading;
import se.samverka.goals.indicator.Reading.Part;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.Kolada.Row;
import se.samverka.kit.security.MunicipalityCode;

/** From Kolada's words to an indicator's. */
final class Deliveries {

    private static final Map<String, Part> PARTS = Map.of("T", Part.TOTAL, "K", Part.WOMEN, "M", Part.MEN);
    private static final int TITLE = 300;
    private static final int MARK = 100;

    private Deliveries() {}

    /** @throws IllegalArgumentException when a value is none */
    static Delivery of(
            Wanted wanted, String title, List<Row> rows, MunicipalityCode municipality, Optional<Group> similar) {
        List<Elsewhere> elsewhere = new ArrayList<>();
        elsewhere.add(new Elsewhere(Kind.SWEDEN, Kolada.SWEDEN, null, readings(rows, Kolada.SWEDEN)));
        similar.ifPresent(group -> elsewhere.add(
                new Elsewhere(Kind.SIMILAR, group.id(), cut(group.title(), TITLE), readings(rows, group.id()))));
        return new Delivery(
                cut(title, TITLE),
                Unit.in(title).orElse(null),
                wanted.goals(),
                wanted.asked(),
                readings(rows, municipality.toString()),
                elsewhere);
    }

    private static List<Reading> readings(List<Row> rows, String area) {
        return rows.stream()
                .filter(row -> row.area().equals(area))
                .flatMap(row -> row.figures().stream().map(figure -> reading(row.year(), figure)))
                .toList();
    }

    private static Reading reading(int year, Kolada.Figure figure) {
        @Nullable Part part = PARTS.get(figure.gender());
        if (part == null || year < 1900 || year > 2199) {
            throw new IllegalArgumentException("of a year or a gender that there is not");
        }
        @Nullable BigDecimal value = figure.value();
        @Nullable String mark = figure.status();
        return new Reading(
                year,
                part,
                value == null ? null : Figure.rounded(value),
                mark == null || mark.isBlank() ? null : cut(mark, MARK),
                figure.deleted());
    }

    /** Never between the halves of a character. */
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
