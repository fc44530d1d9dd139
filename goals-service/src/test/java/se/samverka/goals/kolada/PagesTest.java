package se.samverka.goals.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.goals.kolada.KoladaApi.Page;

/** How much of an answer is read. */
class PagesTest {

    private static final URI BASE = URI.create("https://kolada.example/v3");

    private final Pages pages = new Pages(BASE);
    private int asked;

    @ParameterizedTest
    @CsvSource({"1, 100000", "20, 5000", "100, 1000", "101, 990"})
    void asManyRowsAsThereCanBeAreRead(int count, int rows) {
        assertThat(read(count, rows)).hasSize(count * rows);
        assertThat(asked).isEqualTo(count - 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 100001, 0", "21, 5000, 20", "101, 1000, 100", "2, 60000, 1"})
    void moreAreNot(int count, int rows, int asked) {
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> read(count, rows))
                .withMessage("Kolada's answer is too long.")
                .satisfies(failure ->
                        assertThat(failure.isBusy() || failure.isSilence()).isFalse());
        assertThat(this.asked).isEqualTo(asked);
    }

    @Test
    void norAreMorePages() {
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> read(102, 1))
                .withMessage("Kolada's pages have no end.");
    }

    private List<String> read(int count, int rows) {
        return pages.all(page(1, count, rows), address -> {
            asked++;
            return page(Integer.parseInt(address.getPath().replaceFirst("/v3/", "")), count, rows);
        });
    }

    private static Page<String> page(int number, int count, int rows) {
        String next = number == count ? null : BASE + "/" + (number + 1);
        return new Page<>(Collections.nCopies(rows, "row"), next, null);
    }
}
