package se.samverka.goals.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.goals.kolada.Kolada.Fetched;
import tools.jackson.databind.json.JsonMapper;

class FileKoladaTest {

    @TempDir
    private Path folder;

    @Test
    void readsFilesOfTheSameShape() throws IOException {
        write("kpi.json", "{\"values\":[{\"id\":\"N1\",\"title\":\"Ett\"},{\"id\":\"N2\",\"title\":\"Två\"}]}");
        write(
                "data.json",
                "{\"values\":[{\"kpi\":\"N1\",\"municipality\":\"1781\",\"period\":2025,\"values\":[]},"
                        + "{\"kpi\":\"N1\",\"municipality\":\"0114\",\"period\":2025,\"values\":[]}]}");
        Fetched fetched = kolada().fetch(List.of("N1"), List.of("1781"), null);
        assertThat(fetched.titles()).containsOnlyKeys("N1");
        assertThat(fetched.rows()).extracting(Kolada.Row::area).containsExactly("1781");
        assertThat(kolada().similarTo("Kristinehamn")).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        write("kpi.json", "{");
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada().fetch(List.of("N1"), List.of("1781"), null))
                .withMessage("Kolada's file kpi.json could not be read.");
    }

    private FileKolada kolada() {
        return new FileKolada(folder, JsonMapper.builder().build(), new SimilarGroups("övergripande"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
