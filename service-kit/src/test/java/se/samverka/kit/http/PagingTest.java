package se.samverka.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    private static final List<Integer> SEVEN =
            IntStream.rangeClosed(1, 7).boxed().toList();

    @Test
    void pagesTogetherAreTheListOnce() {
        assertThat(new Paging(3, 1).of(SEVEN).items()).containsExactly(1, 2, 3);
        assertThat(new Paging(3, 2).of(SEVEN).items()).containsExactly(4, 5, 6);
        assertThat(new Paging(3, 3).of(SEVEN).items()).containsExactly(7);
        assertThat(new Paging(3, 4).of(SEVEN).items()).isEmpty();
    }

    @Test
    void tellsTheWholeLengthAndShowsOnlyWhatIsOnThePage() {
        List<String> shown = new java.util.ArrayList<>();
        ListBody<String> page = new Paging(2, 2).of(SEVEN, number -> {
            shown.add("n" + number);
            return "n" + number;
        });

        assertThat(page).isEqualTo(new ListBody<>(List.of("n3", "n4"), 2, 2, 7));
        assertThat(shown).containsExactly("n3", "n4");
    }

    @Test
    void theLastPageThatCanBeAskedForDoesNotOverflow() {
        assertThat(new Paging(Paging.MAX_LIMIT, Paging.MAX_PAGE).skip()).isEqualTo(99_999_900);
        assertThat(new Paging(Paging.MAX_LIMIT, Paging.MAX_PAGE).of(SEVEN).items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "101,1", "-1,1", "20,0", "20,-1", "20,1000001"})
    void refusesWhatIsOutOfRange(int limit, int page) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paging(limit, page));
    }
}
