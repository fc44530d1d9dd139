package se.samverka.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read as it was, whatever it is. */
class RoundTripTest {

    @ParameterizedTest
    @EnumSource
    void everyRowComesBackAndIsWrittenToTheSameBytes(Separator separator) throws IOException {
        GeneratedRows generated = new GeneratedRows(17);
        List<Row> rows = IntStream.range(0, 20_000).mapToObj(generated::row).toList();
        byte[] file = written(rows, separator);
        List<Row> back = read(file);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(back.get(i)).as("row %d", i).isEqualTo(rows.get(i));
        }
        assertThat(written(back, separator)).isEqualTo(file);
    }

    @Test
    void aListHasItsItemsWhateverTheyAre() {
        GeneratedRows generated = new GeneratedRows(4);
        for (int i = 0; i < 50_000; i++) {
            List<String> items = generated.several(generated::text);
            assertThat(ListCell.items(ListCell.ofItems(items))).isEqualTo(items);
            List<List<String>> partners = generated.several(generated::partner);
            assertThat(ListCell.lines(ListCell.ofLines(partners))).isEqualTo(partners);
        }
    }

    @Test
    void noCellBeginsAsAFormulaAndEachIsRestored() {
        GeneratedRows generated = new GeneratedRows(5);
        for (int i = 0; i < 50_000; i++) {
            String text = generated.text();
            String cell = Formula.disarmed(text);
            assertThat(cell).doesNotMatch("(?s)\"*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");
            assertThat(Formula.restored(cell)).isEqualTo(text);
        }
    }

    static byte[] written(List<Row> rows, Separator separator) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(bytes, separator)) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
        return bytes.toByteArray();
    }

    /** Without the labels, which are not read. */
    static List<Row> read(byte[] file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file))) {
            for (RowReader.Numbered row = reader.next(); row != null; row = reader.next()) {
                assertThat(row.fault()).isNull();
                rows.add(row.row());
            }
        }
        return rows;
    }

    static List<Row> read(String file) throws IOException {
        return read(file.getBytes(UTF_8));
    }
}
