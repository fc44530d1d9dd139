package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.gateway.Attacks;

/** Whatever is written, wherever it stands: read as a browser reads them, the pages hold nothing but what we put there. */
class AttackTest {

    private static final Set<String> ELEMENTS = Set.of(
            ("#root html head body meta title link main header footer nav div span p a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article "
                            + "details summary figure figcaption table caption thead tbody tr th td time strong em code pre blockquote br hr "
                            + "form button label input select option svg path rect circle line text g")
                    .split(" "));

    private static final Set<String> METAS = Set.of("", "viewport", "color-scheme", "description");
    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "ping", "srcset");
    private static final Pattern SAFE = Pattern.compile("(/(?!/)|#|https?://|mailto:).*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\]).*", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("se.samverka.gateway.Attacks#all")
    void nothingLives(String attack) {
        for (String html : AttackedPages.of(List.of(attack))) {
            assertThat(faults(Jsoup.parse(html))).as(attack).isEmpty();
        }
    }

    @Test
    void nothingLivesAmongAllOfThem() {
        assertThat(Attacks.all()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        for (String html : AttackedPages.of(Attacks.all())) {
            assertThat(faults(Jsoup.parse(html))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("planted")
    void theCheckSeesWhatIsPlanted(String planted) {
        String html = AttackedPages.of(List.of("x")).getFirst();

        assertThat(faults(Jsoup.parse(html))).isEmpty();
        assertThat(faults(Jsoup.parse(html.replace("</main>", planted + "</main>"))))
                .as(planted)
                .isNotEmpty();
    }

    static List<String> planted() {
        return List.of(
                "<script>1</script>",
                "<img src=x onerror=1>",
                "<p onclick=1>",
                "<p style='color:red'>",
                "<style>a{}</style>",
                "<iframe></iframe>",
                "<a href='javascript:1'>",
                "<a href=' JavaScript:1'>",
                "<a href='data:text/html,x'>",
                "<a href='//evil.example/'>",
                "<form action='https://evil.example/'>",
                "<meta http-equiv=refresh content='0'>",
                "<base href=/x>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<svg><animate attributeName=x></svg>",
                "<!-- comment -->");
    }

    private static List<String> faults(Document page) {
        return page.getAllElements().stream()
                .filter(element -> !isHarmless(element) || hasComment(element))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean hasComment(Element element) {
        return element.childNodes().stream().anyMatch(node -> node.nodeName().equals("#comment"))
                && !element.is(".prose, .prose *");
    }

    private static boolean isHarmless(Element element) {
        boolean known = ELEMENTS.contains(element.normalName());
        boolean still = element.attributes().asList().stream().allMatch(attribute -> isHarmless(element, attribute));
        boolean plain = !element.is("meta") || METAS.contains(element.attr("name")) && !element.hasAttr("http-equiv");
        boolean here = !element.is("link, form") || isOurs(element);
        return known && still && plain && here;
    }

    private static boolean isHarmless(Element element, Attribute attribute) {
        String name = attribute.getKey();
        return !name.startsWith("on")
                && !Set.of("style", "srcdoc", "http-equiv").contains(name)
                && (!ADDRESSES.contains(name)
                        || SAFE.matcher(attribute.getValue()).matches());
    }

    private static boolean isOurs(Element element) {
        return OURS.matcher(element.attr(element.is("form") ? "action" : "href"))
                .matches();
    }
}
