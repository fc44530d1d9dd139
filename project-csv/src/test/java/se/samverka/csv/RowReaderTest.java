package se.samverka.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.csv.RoundTripTest.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;hours\r\nA, b;1,5\r\n",
                "\uFEFFname;hours\nA, b;1,5",
                "name,hours\r\n\"A, b\",1.5\r\n",
                "name,hours\r\n\"A, b\",\"1,5\"",
                "\"hours\";\"name\"\n 1,5 ;\"A, b\"\n\n;\n",
                "name;kind_label;hours\rA, b;whatever;1,5\r"
            })
    void theSameIsReadHoweverItIsWritten(String file) throws IOException {
        assertThat(read(file)).singleElement().satisfies(row -> {
            assertThat(row.text(Column.NAME)).isEqualTo("A, b");
            assertThat(row.text(Column.HOURS)).isEqualTo("1.5");
            assertThat(row.has(Column.UNIT)).isFalse();
        });
    }

    @Test
    void aQuotedCellKeepsItsLinesAndQuotes() throws IOException {
        Row row = read("name;unit\r\n\"a\r\nb\n\"\"c\"\"\";x\r\n").getFirst();
        assertThat(row.text(Column.NAME)).isEqualTo("a\r\nb\n\"c\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1 234,50#1234.50",
                "1\u00A0234\u00A0567,5#1234567.5",
                "1\u202F234.5#1234.5",
                "36000000#36000000",
                "12,50#12.50",
                "1234.50#1234.50",
                "1.234,50#1.234,50",
                "1,234.50#1,234.50",
                "12 34#12 34",
                "1,2,3#1,2,3",
                "-1,5#-1,5",
                "1e5#1e5",
                "abc#abc"
            })
    void numbersAreReadAsSwedesWriteThem(String written, String plain) {
        assertThat(Decimals.plain(written)).isEqualTo(plain);
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoes() throws IOException {
        List<RowReader.Numbered> rows = numbered("name;unit\na;b\n\n\"c\nd\";e\n;;\nf\ng;h;i\n");
        assertThat(rows).extracting(RowReader.Numbered::number).containsExactly(2, 4, 6, 7);
        assertThat(rows.get(2).fault()).contains("has 1 cells, and the first row 2");
        assertThat(rows.get(3).fault()).contains("has 3 cells");
    }

    @Test
    void aListMayBeTypedWithBlanksAndASignTooMuch() throws IOException {
        Row row = read("programmes;targets;partners\nESF | ERDF|;17.10|;\"Skolor|PL\r\nFöretag \n\n\"\n")
                .getFirst();
        assertThat(row.list(Column.PROGRAMMES)).containsExactly("ESF", "ERDF");
        assertThat(row.list(Column.TARGETS)).containsExactly("17.10");
        assertThat(row.partners()).containsExactly(List.of("Skolor", "PL"), List.of("Företag"));
        assertThat(ListCell.items("a||b")).containsExactly("a", "", "b");
        assertThat(ListCell.items("C:\\dokument\\")).containsExactly("C:\\dokument\\");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "''#is empty",
                "name;kinds;$(x)#\"kinds\" is not known, what stands in column 3 is not known",
                "name;unit;name#\"name\" is there twice",
                "1;2#\"1\" is not known",
                "name;#what stands in column 2 is not known"
            })
    void aFirstRowThatDoesNotNameTheColumnsIsRefused(String file, String message) {
        assertRefused(file.getBytes(UTF_8), message);
    }

    @Test
    void whatIsNoCsvIsRefusedWithItsRow() {
        assertRefused("name\na\n\"b\nc\nd".getBytes(UTF_8), "Row 3 cannot be read");
        assertRefused("name\n\"a\"b\n".getBytes(UTF_8), "Row 2 cannot be read");
        assertRefused(("name\na\n" + "x".repeat(RowReader.CELL + 1)).getBytes(UTF_8), "Row 3 cannot be read");
        assertRefused(("x".repeat(20_000) + "\n").getBytes(UTF_8), "first row is too long");
        assertRefused(("name\n" + ";".repeat(200)).getBytes(UTF_8), "Row 2 cannot be read");
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsByte() {
        assertRefused("name\nÅterbruk\n".getBytes(ISO_8859_1), "Byte 6 is not UTF-8");
        assertRefused("\uFEFFname\n".getBytes(UTF_16LE), "Byte 1 is not UTF-8");
        byte[] late = ("name\n" + "å".repeat(30_000) + "\n").getBytes(UTF_8);
        late[40_000] = (byte) 0xff;
        assertRefused(late, "Byte " + (late[39_999] == (byte) 0xc3 ? 40_000 : 40_001) + " is not UTF-8");
        assertRefused(new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xc3}, "Byte 6 is not UTF-8");
    }

    @Test
    void whatBreaksOffIsToldAsItCame() {
        IOException gone = new IOException("gone");
        InputStream start = new ByteArrayInputStream("name\nname\n".getBytes(UTF_8));
        InputStream broken = new FilterInputStream(start) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int count = super.read(into, from, most);
                if (count < 0) {
                    throw gone;
                }
                return count;
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> all(broken))
                .isSameAs(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "/name,NAME",
        "/summary/sv,SUMMARY_SV",
        "/partners/3/country,PARTNERS",
        "/period,PERIOD_START",
        "/amount/currency,AMOUNT_CURRENCY",
        "/iop/criteria/0,IOP_CRITERIA",
        "/iop/agreementEnd,IOP_AGREEMENT_END",
        "/proposedTargets,PROPOSED_TARGETS"
    })
    void aPropertyOfTheApiHasItsColumn(String property, Column column) {
        assertThat(Column.of(property)).contains(column);
        assertThat(Column.of("/unknown")).isEmpty();
        assertThat(Column.of("")).isEmpty();
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatExceptionOfType(UnreadableCsv.class)
                .isThrownBy(() -> all(new ByteArrayInputStream(file)))
                .withMessageContaining(message);
    }

    private static List<RowReader.Numbered> numbered(String file) throws IOException {
        return all(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<RowReader.Numbered> all(InputStream file) throws IOException {
        List<RowReader.Numbered> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(file)) {
            for (RowReader.Numbered row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
