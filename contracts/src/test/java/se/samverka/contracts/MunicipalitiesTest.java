package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    private final List<String> lines =
            Contract.text("municipalities.csv").lines().toList();

    @Test
    void namesAll290InTheOrderOfTheirCodes() {
        assertThat(lines.getFirst()).isEqualTo("code;name");
        List<String> rows = lines.subList(1, lines.size());
        assertThat(rows).hasSize(290).isSorted().allMatch(row -> row.matches("\\d{4};\\S.*\\S"));
        assertThat(rows.stream().map(row -> row.substring(0, 4))).doesNotHaveDuplicates();
        assertThat(rows).contains("1781;Kristinehamn");
    }
}
