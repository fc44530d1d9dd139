package se.samverka.gateway.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverka.csv.Column;
import se.samverka.csv.Row;

/** What a cell says, however it is written. */
final class SaidCell {

    private SaidCell() {}

    static List<?> of(Column column, Row row) {
        return switch (column) {
            case PARTNERS -> row.partners().stream().map(SaidCell::stated).toList();
            case FUNDERS, PROGRAMMES, IOP_CRITERIA -> row.list(column);
            case COUNTRIES, TARGETS, GOALS ->
                row.list(column).stream().map(SaidCell::code).sorted().toList();
            case AMOUNT, HOURS ->
                Stream.ofNullable(row.text(column)).map(SaidCell::number).toList();
            case NAME, SUMMARY_SV, SUMMARY_EN, UNIT ->
                Stream.ofNullable(row.text(column)).map(String::strip).toList();
            case PROPOSED_TARGETS -> List.of(code(Objects.requireNonNullElse(row.text(column), "false")));
            default -> Stream.ofNullable(row.text(column)).map(SaidCell::code).toList();
        };
    }

    /** A part that is left off at the end is as one that is empty. */
    private static List<String> stated(List<String> parts) {
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).isBlank()) {
            end--;
        }
        return parts.subList(0, end);
    }

    private static String code(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
