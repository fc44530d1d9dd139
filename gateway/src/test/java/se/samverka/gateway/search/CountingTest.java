package se.samverka.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.language.Language;
import se.samverka.kit.http.Paging;

/** How much there is, whatever part of it is asked for: what is passed over when the best are looked for counts as well. */
class CountingTest {

    private static final List<String> WORDS = List.of(
            "skola", "skolan", "skolgård", "cykelväg", "cykelvägen", "och", "vatten", "vattnet", "möbler", "nyhet");
    private static final int PROJECTS = 600;
    private static final int PART = 100;

    private final SearchView view = new SearchView();
    private final SplittableRandom random = new SplittableRandom(17);

    CountingTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        view.close();
    }

    @Test
    void aTotalIsAllThatCanBePagedThrough() throws IOException {
        for (int i = 0; i < PROJECTS; i++) {
            view.project("p" + i, Language.SV, word(), words(1 + random.nextInt(6)));
        }
        view.turn();
        List<String> asked = Stream.concat(
                        Stream.of("skol", "sk", "vattten", "cykelvag", "och"),
                        IntStream.range(0, 40).mapToObj(i -> words(1 + random.nextInt(3))))
                .toList();
        for (String words : asked) {
            Map<String, String> said = Map.of("q", words);
            long total = view.find(said, new Paging(1, 1)).total();
            long paged = IntStream.rangeClosed(1, PROJECTS / PART)
                    .mapToObj(page -> view.find(said, new Paging(PART, page)).items())
                    .mapToLong(List::size)
                    .sum();
            assertThat(total).as(words).isEqualTo(paged);
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }
}
