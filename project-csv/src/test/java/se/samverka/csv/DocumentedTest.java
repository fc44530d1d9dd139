package se.samverka.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/project-csv.md} names the columns that there are, in their order. */
class DocumentedTest {

    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    @Test
    void everyColumnIsDescribed() throws IOException {
        String page = Files.readString(Path.of("../docs/project-csv.md"));
        String columns = page.substring(page.indexOf("## Columns"));
        List<String> named =
                COLUMN.matcher(columns).results().map(found -> found.group(1)).toList();
        assertThat(named)
                .isEqualTo(Arrays.stream(Column.values()).map(Column::header).toList());
    }
}
