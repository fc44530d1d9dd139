package se.samverka.goals.kolada;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.kolada.KoladaApi.AreaGroup;
import se.samverka.goals.kolada.KoladaApi.Data;
import se.samverka.goals.kolada.KoladaApi.Kpi;
import se.samverka.goals.kolada.KoladaApi.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers of Kolada's that lie in a folder: to try an import without a network. Each file is one page, complete. */
final class FileKolada implements Kolada {

    private final Path folder;
    private final JsonMapper json;
    private final SimilarGroups similar;

    FileKolada(Path folder, JsonMapper json, SimilarGroups similar) {
        this.folder = folder;
        this.json = json;
        this.similar = similar;
    }

    /** The whole of it, whatever has changed since. */
    @Override
    public Fetched fetch(List<String> ids, List<String> areas, @Nullable LocalDate since) {
        Map<String, String> titles = new HashMap<>();
        read("kpi.json", new TypeReference<Page<Kpi>>() {}).stream()
                .filter(kpi -> ids.contains(kpi.id()))
                .forEach(kpi -> titles.put(kpi.id(), kpi.title()));
        List<Row> rows = read("data.json", new TypeReference<Page<Data>>() {}).stream()
                .filter(row -> ids.contains(row.kpi()) && areas.contains(row.municipality()))
                .map(Rows::row)
                .toList();
        return new Fetched(titles, rows);
    }

    @Override
    public Optional<Group> similarTo(String municipality) {
        return similar.to(municipality, read("municipality_groups.json", new TypeReference<Page<AreaGroup>>() {}));
    }

    private <T> List<T> read(String name, TypeReference<Page<T>> type) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return json.readValue(in, type).values();
        } catch (IOException | JacksonException e) {
            throw KoladaFailure.of("Kolada's file " + name + " could not be read.", e);
        }
    }
}
