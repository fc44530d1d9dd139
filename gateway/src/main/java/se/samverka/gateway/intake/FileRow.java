package se.samverka.gateway.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.gateway.site.Words;

/**
 * A row of a file as people read it.
 *
 * @param said what the owner says of it
 * @param name of the project; empty = nothing tells it
 * @param address of the project's page for editors; {@code null} = the register has none
 * @param changes columns in which it says other than the register
 */
public record FileRow(
        FileCheck.Row said, String name, @Nullable String address, List<Column> changes) {

    private static final Pattern CHOICE = Pattern.compile("must be one of \\[?([A-Z_, ]+)\\]?");

    /** Copies the columns. */
    public FileRow {
        changes = List.copyOf(changes);
    }

    /** What a column is called on forms; its name in the file where it is on none. */
    public static String label(Words words, Column column) {
        String field = column.pointer().substring(1).replace('/', '.');
        String label = words.label("field", field);
        if (column == Column.SUMMARY_SV || column == Column.SUMMARY_EN) {
            return words.of("section.summary") + ", " + label.toLowerCase(Locale.ROOT);
        }
        return label.equals(field) ? column.header() : label;
    }

    /** What a column is called on forms. @param header its name in the file */
    public static String label(Words words, String header) {
        return Column.named(header).map(column -> label(words, column)).orElse(header);
    }

    /** What is wrong, in the reader's language; empty = we know it in the owner's words only. */
    public Optional<String> told(Words words, FileCheck.Error error) {
        Matcher choice = CHOICE.matcher(error.detail());
        if (choice.matches()) {
            return Optional.of(words.of("intake.mustBeOneOf", choice.group(1).strip()));
        }
        boolean led = said.id() != null && Column.STATUS.header().equals(error.column());
        return led ? Optional.of(words.of("intake.statusStays")) : Optional.empty();
    }
}
