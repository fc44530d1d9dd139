package se.samverka.gateway.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown (CommonMark) into HTML. HTML written in it shows as text; what the renderer makes passes a list of
 * allowed elements after that, so that one mistake is not enough. Pictures are left out: they would be fetched from
 * elsewhere. Headings begin at level 3, below those of the page.
 */
public final class Markdown {

    /** Rendering calls itself for every level: without a limit, nesting alone could exhaust the stack. */
    private static final int DEEPEST = 30;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    /** Whole addresses of these kinds only; without one the link is text. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s]+");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
            .allowElements((name, attributes) -> lower(name), "h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("a")
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .requireRelsOnLinks("noopener")
            .toFactory();

    private Markdown() {}

    /** Safe HTML of it. What is nested beyond all use shows as it was typed. */
    public static SafeHtml toHtml(String markdown) {
        String html = RENDERER.render(PARSER.parse(markdown));
        return new SafeHtml(ALLOWED.sanitize(html).strip());
    }

    /** Its words, without what shapes them and without the addresses that they lead to. */
    public static String toText(String markdown) {
        Node text = PARSER.parse(markdown);
        text.accept(new Unlinking());
        return WORDS.render(text).strip();
    }

    /** Leaves a link's words in its place: the renderer would add quotation marks and the address. */
    private static final class Unlinking extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            unwrap(link);
        }

        @Override
        public void visit(Image image) {
            unwrap(image);
        }

        private void unwrap(Node link) {
            visitChildren(link);
            for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }
    }

    private static String lower(String heading) {
        int level = heading.charAt(1) - '0';
        return "h" + Math.min(6, level + 2);
    }
}
