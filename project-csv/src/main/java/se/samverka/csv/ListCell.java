package se.samverka.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several things in one cell: items with {@code |} between them, and lines of such items. In an item, {@code \} goes
 * before a {@code |}, a {@code \} and a blank at either end, and {@code \n}, {@code \r} are the ends of lines. Blanks
 * around {@code |} do not count, nor does a {@code |} at the end.
 */
final class ListCell {

    static final char BETWEEN = '|';
    private static final char ESCAPE = '\\';

    private ListCell() {}

    static String ofItems(List<String> items) {
        return items.stream().map(ListCell::escaped).collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    static String ofLines(List<List<String>> lines) {
        return lines.stream().map(ListCell::ofItems).collect(Collectors.joining("\n"));
    }

    static List<String> items(String cell) {
        List<String> pieces = new ArrayList<>(pieces(cell, BETWEEN));
        if (pieces.getLast().isBlank()) {
            pieces.removeLast();
        }
        return pieces.stream().map(ListCell::plain).toList();
    }

    static List<List<String>> lines(String cell) {
        return pieces(cell, '\n').stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .map(ListCell::items)
                .toList();
    }

    /** At least one; what stands behind the escape belongs to its piece. */
    private static List<String> pieces(String cell, char between) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == ESCAPE) {
                i++;
            } else if (cell.charAt(i) == between) {
                pieces.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(cell.substring(start));
        return pieces;
    }

    private static String escaped(String item) {
        StringBuilder escaped = new StringBuilder(item.length() + 8);
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            boolean atEnd = i == 0 || i == item.length() - 1;
            switch (c) {
                case '\n' -> escaped.append(ESCAPE).append('n');
                case '\r' -> escaped.append(ESCAPE).append('r');
                case BETWEEN, ESCAPE -> escaped.append(ESCAPE).append(c);
                case ' ' -> escaped.append(atEnd ? "\\ " : " ");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String plain(String piece) {
        String trimmed = trimmed(piece);
        StringBuilder plain = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            char next = i + 1 < trimmed.length() ? trimmed.charAt(i + 1) : c;
            if (c == ESCAPE && i + 1 < trimmed.length() && "\\| nr".indexOf(next) >= 0) {
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String trimmed(String piece) {
        int from = 0;
        int to = piece.length();
        while (from < to && piece.charAt(from) == ' ') {
            from++;
        }
        while (to > from && piece.charAt(to - 1) == ' ' && (to - 2 < from || piece.charAt(to - 2) != ESCAPE)) {
            to--;
        }
        return piece.substring(from, to);
    }
}
