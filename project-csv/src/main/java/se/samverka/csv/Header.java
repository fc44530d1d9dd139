package se.samverka.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The first row of a file: which column is where. */
final class Header {

    private static final int LONGEST = 16_384;

    /** Names that may be told back; of others the place is told. */
    private static final Pattern TELLABLE = Pattern.compile("[\\p{L}\\p{N} _.-]{1,60}");

    private static final int MOST_TOLD = 10;

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** What separates the cells of the text that begins here, which is left unread. */
    static Separator separator(BufferedReader text) throws IOException {
        text.mark(LONGEST);
        StringBuilder line = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
            if (line.length() == LONGEST - 1) {
                throw new UnreadableCsv("The first row is too long to be one that names columns.");
            }
            line.append((char) c);
        }
        text.reset();
        return Separator.of(line.toString());
    }

    /** @throws UnreadableCsv naming every column that is not known or there twice */
    static Header of(List<String> names) throws UnreadableCsv {
        List<Column> columns = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Column column = Column.named(name).orElse(null);
            if (column == null) {
                faults.add(told(name, i) + " is not known");
            } else if (columns.contains(column)) {
                faults.add(told(name, i) + " is there twice");
            } else {
                columns.add(column);
            }
        }
        if (!faults.isEmpty()) {
            String more = faults.size() > MOST_TOLD ? ", and " + (faults.size() - MOST_TOLD) + " more" : "";
            throw new UnreadableCsv("The first row names the columns: "
                    + String.join(", ", faults.subList(0, Math.min(MOST_TOLD, faults.size()))) + more + ".");
        }
        return new Header(columns);
    }

    private static String told(String name, int place) {
        return TELLABLE.matcher(name).matches() ? '"' + name + '"' : "what stands in column " + (place + 1);
    }

    int size() {
        return columns.size();
    }

    Column at(int place) {
        return columns.get(place);
    }

    /** Those that are read. */
    Set<Column> columns() {
        EnumSet<Column> read = EnumSet.noneOf(Column.class);
        columns.stream().filter(column -> !column.isLabel()).forEach(read::add);
        return Collections.unmodifiableSet(read);
    }
}
