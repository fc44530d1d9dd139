package se.samverka.gateway.markdown;

import com.fasterxml.jackson.annotation.JsonValue;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A piece of HTML that may stand in a page as it is: only {@link Markdown} makes one. */
public final class SafeHtml implements Content {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
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
}
