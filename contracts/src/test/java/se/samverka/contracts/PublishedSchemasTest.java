package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Holds today's schemas against every version that was ever published. They are kept in {@code src/test/resources/published/<n>}, each folder with the
 * schemas that were new or had grown; a file in them never changes.
 */
class PublishedSchemasTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/published");
    private static final Path SCHEMAS = Path.of("src/main/resources/samverka/schemas");

    @TestFactory
    Stream<DynamicTest> whatWasPublishedStillHolds() {
        return files(PUBLISHED).stream()
                .map(file -> DynamicTest.dynamicTest(PUBLISHED.relativize(file).toString(), () -> {
                    Path today = SCHEMAS.resolve(file.getFileName());
                    assertThat(today).as("it may not go away").exists();
                    assertThat(Compatibility.breaches(read(file), read(today)))
                            .as("only optional properties may be added, all else is a new type on a new topic")
                            .isEmpty();
                }));
    }

    /** A published file that was changed would let today's schema change with it. */
    @Test
    void whatWasPublishedIsAsItWas() {
        assertThat(Frozen.in(PUBLISHED).breaches(files(PUBLISHED)))
                .as("files that are not what %s says", Frozen.LIST)
                .isEmpty();
    }

    /** {@code -Dsamverka.approve} publishes what is not, under the next number. */
    @Test
    void whatIsSentTodayHasBeenPublished() throws IOException {
        List<Path> unpublished = files(SCHEMAS).stream()
                .filter(schema ->
                        versionsOf(schema).noneMatch(version -> read(version).equals(read(schema))))
                .toList();
        if (Boolean.getBoolean("samverka.approve") && !unpublished.isEmpty()) {
            Path next = Files.createDirectories(PUBLISHED.resolve(Integer.toString(editions() + 1)));
            Frozen frozen = Frozen.in(PUBLISHED);
            for (Path schema : unpublished) {
                frozen.add(Files.copy(schema, next.resolve(schema.getFileName())));
            }
            return;
        }
        assertThat(unpublished)
                .as("schemas of which no published version is alike")
                .isEmpty();
    }

    private static int editions() throws IOException {
        if (!Files.exists(PUBLISHED)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(PUBLISHED)) {
            return (int) folders.filter(Files::isDirectory).count();
        }
    }

    private static Stream<Path> versionsOf(Path schema) {
        return files(PUBLISHED).stream().filter(file -> file.getFileName().equals(schema.getFileName()));
    }

    private static JsonNode read(Path file) {
        try {
            return Contract.JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
