package se.samverka.gateway.search;

import com.fasterxml.jackson.annotation.JsonValue;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/** A piece of a text as HTML in which only {@code <mark>} is an element: around what was found. */
public final class Snippet implements Content {

    private static final String BEGIN = "<mark>";
    private static final String END = "</mark>";

    private final String html;

    private Snippet(String html) {
        this.html = html;
    }

    /** A place in a text. @param end behind its last character */
    record Span(int start, int end) {}

    /**
     * Escapes a piece of a text and marks what was found in it.
     *
     * @param piece of the text
     * @param found in the order of their starts; they may overlap
     */
    static Snippet of(String text, Span piece, List<Span> found) {
        StringBuilder html = new StringBuilder(piece.end() - piece.start() + 50);
        int at = piece.start();
        if (at > 0) {
            html.append("… ");
        }
        for (Span one : found) {
            int start = Math.max(at, one.start());
            int end = Math.min(piece.end(), one.end());
            if (end > start) {
                escape(text, at, start, html);
                html.append(BEGIN);
                escape(text, start, end, html);
                html.append(END);
                at = end;
            }
        }
        escape(text, at, piece.end(), html);
        if (piece.end() < text.length()) {
            html.append(" …");
        }
        return new Snippet(html.toString());
    }

    /** Whether anything is marked in it. */
    boolean isMarked() {
        return html.contains(BEGIN);
    }

    /** The HTML. */
    @JsonValue
    public String html() {
        return html;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
    }
}
