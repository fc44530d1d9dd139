package se.samverka.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Json;
import se.samverka.kit.http.Paging;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed, and whatever stands in what is found. */
class HostileSearchTest {

    private static final List<String> PIECES = List.of(
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "[* TO *]",
            "^",
            "^9e9",
            "\"",
            "~",
            "~2",
            "*",
            "?",
            ":",
            "\\",
            "/",
            "/.*/",
            "+",
            "-",
            "kind:COMMENT",
            "key:1781",
            "words",
            "å",
            "Ä",
            "ö\u0308",
            "\u030A",
            "ß",
            "İ",
            "ŉ",
            "👩‍👩‍👧",
            "🇸🇪",
            "\uD83D",
            "\uDC00",
            "\uFFFF",
            "\u0000",
            "\u202E",
            "\uFEFF",
            "مرحبا",
            "日本語",
            "ไทย",
            "<script>",
            "</mark>",
            "&lt;",
            "%00",
            "{0}",
            "${x}",
            "återbruk",
            "och",
            "the",
            " ",
            "\n",
            "\t",
            "1e999",
            "a".repeat(60),
            "solceller");

    private final SearchView view = new SearchView();

    HostileSearchTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        view.close();
    }

    @Test
    void nothingThatIsTypedGoesWrong() throws IOException {
        Random random = new Random(17);
        for (int i = 0; i < 150; i++) {
            view.project("p" + i, i % 2 == 0 ? Language.SV : null, typed(random), typed(random));
        }
        view.turn();
        for (int i = 0; i < 400; i++) {
            String typed = typed(random);
            assertThatCode(() ->
                            JsonMapper.shared().readTree(Json.bytes(view.find(Map.of("q", typed), new Paging(20, 1)))))
                    .as(typed)
                    .doesNotThrowAnyException();
        }
        assertThat(view.meters.counter("samverka.search.failures").count()).isZero();
    }

    @Test
    void manyWordsThatAreLikeManyOthersStayWithinLucenesLimits() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            String words = IntStream.range(0, 30)
                    .mapToObj(n -> "odlingar" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)))
                    .collect(Collectors.joining(" "));
            view.project("p" + i, null, "Odling", words);
        }
        view.turn();

        String many = IntStream.range(0, 20)
                .mapToObj(n -> "odlingar" + (char) ('a' + n))
                .collect(Collectors.joining(" "));
        assertThat(view.find(many)).isNotEmpty();
        assertThat(view.find("odlingaraa")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> lagning",
                "lagning</mark><img src=x onerror=alert(1)>",
                "&lt;lagning&gt; \"lagning\" 'lagning' & lagning",
                "<lagning onload=x>",
                "<mark>lagning</mark>",
                "\uD83D lagning \uDC00 \u0000 <b>",
                "lagningen lagningar <i>lagningens</i>"
            })
    void onlyMarksAreElementsOfASnippet(String text) throws IOException {
        view.project("a", null, text, text).turn();

        for (String words : List.of("lagning", "lagnin", "script", "mark", "img lagning", "lt")) {
            for (Found found : view.find(words)) {
                String html = found.snippet().html();
                assertThat(html.replace("<mark>", "").replace("</mark>", ""))
                        .as(words)
                        .doesNotContain("<", ">", "\"", "'")
                        .doesNotContainPattern("&(?!(amp|lt|gt|quot|#39);)");
                assertThat(html.split("<mark>", -1)).hasSameSizeAs(html.split("</mark>", -1));
            }
        }
        assertThat(view.find("lagning").getFirst().snippet().html()).contains("<mark>lagning");
    }

    @Test
    void aLongTextIsShownWhereTheWordIsAndNotWhole() throws IOException {
        String text =
                "Ett ord efter ett annat. ".repeat(400) + "Här står lagning i mitten. " + "Och så vidare. ".repeat(400);
        view.project("a", Language.SV, "Lång", text)
                .project("b", Language.SV, "Utan mellanrum", "x".repeat(5_000))
                .turn();

        assertThat(view.find("lagning").getFirst().snippet().html())
                .startsWith("… ")
                .endsWith(" …")
                .contains("<mark>lagning</mark>")
                .hasSizeLessThan(600);
        assertThat(view.find("mellanrum").getFirst().snippet().html()).hasSizeLessThan(600);
    }

    @Test
    void whatIsOnlyLikeTheWordIsMarkedOnlyWhereTheWordIsNot() throws IOException {
        view.project("a", Language.SV, "Ett", "En skola och en skala.")
                .project("b", Language.SV, "Två", "Bara en skala.")
                .turn();

        assertThat(view.find("skola"))
                .extracting(found -> found.snippet().html())
                .containsExactly("En <mark>skola</mark> och en skala.", "Bara en <mark>skala</mark>.");
    }

    private static String typed(Random random) {
        List<String> pieces = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        String all = String.join(random.nextBoolean() ? " " : "", pieces);
        return all.substring(0, Math.min(200, all.length()));
    }
}
