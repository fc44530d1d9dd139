package se.samverka.gateway.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Makes HTML from the templates in {@code src/main/jte}, which are compiled with the rest of the code. */
public final class Html {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    /** @param assets the files that pages refer to */
    public Html(Assets assets) {
        this.assets = assets;
    }

    /**
     * A whole page.
     *
     * @param template name of the file, without its suffix
     * @param page what it shows
     */
    public byte[] render(String template, Here here, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("here", here, "assets", assets, "page", page), output);
        return output.toByteArray();
    }
}
