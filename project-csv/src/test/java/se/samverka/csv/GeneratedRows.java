package se.samverka.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Rows as a register could have them, with every sign in their texts that means something to CSV or to a spreadsheet. */
final class GeneratedRows {

    private static final List<String> ATOMS = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "'",
            "\"",
            "\"\"",
            ";",
            ",",
            "|",
            "\\",
            "\\n",
            " ",
            "\u00A0",
            "a",
            "Återbruk",
            "ö",
            "1",
            "=1+1",
            "'=x",
            "\uFEFF",
            "\uFF1D",
            "😀",
            "<b>",
            "#",
            "sep=;",
            "\u2028");

    private final SplittableRandom random;

    GeneratedRows(long seed) {
        random = new SplittableRandom(seed);
    }

    Row row(int number) {
        boolean much = random.nextInt(4) > 0;
        return Row.of()
                .put(Column.ID, "p-" + number)
                .put(Column.VERSION, 1 + random.nextInt(9))
                .put(Column.NAME, text())
                .put(Column.KIND, "EU_PROJECT")
                .put(Column.ROLE, "OWNER")
                .put(Column.STATUS, "ONGOING")
                .put(Column.SUMMARY_SV, much ? text() : null)
                .put(Column.SUMMARY_EN, much ? text() : null)
                .putAll(Column.FUNDERS, several(this::text))
                .putAll(Column.PROGRAMMES, several(this::text))
                .put(Column.AMOUNT, much ? random.nextLong(1_000_000_000_000_000L) + ".5" : null)
                .put(Column.AMOUNT_CURRENCY, much ? "SEK" : null)
                .put(Column.AMOUNT_QUALIFIER, much ? "EXACT" : null)
                .put(Column.HOURS, much ? "0.25" : "36000000")
                .put(Column.PERIOD_START, "2014-01-01")
                .put(Column.PERIOD_END, null)
                .put(Column.PERIOD_PRECISION, "YEAR")
                .putPartners(several(this::partner))
                .putAll(Column.COUNTRIES, List.of("PL", "GR"))
                .put(Column.UNIT, much ? text() : null)
                .put(Column.LEVEL, null)
                .put(Column.DIMENSION, null)
                .putAll(Column.IOP_CRITERIA, several(this::text))
                .put(Column.IOP_AGREEMENT_END, null)
                .putAll(Column.TARGETS, several(() -> "17." + (1 + random.nextInt(19))))
                .putAll(Column.GOALS, several(() -> 1 + random.nextInt(17)))
                .put(Column.PROPOSED_TARGETS, random.nextBoolean())
                .row();
    }

    /** Of up to eight atoms, never blank. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(ATOMS.get(random.nextInt(ATOMS.size())));
        }
        return text.toString().isBlank() ? text + "x" : text.toString();
    }

    List<String> partner() {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(text(), "PL", "ACADEMIA");
            case 1 -> List.of(text(), "", "PUBLIC");
            default -> List.of(text());
        };
    }

    <T> List<T> several(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }
}
