package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenTest {

    @TempDir
    Path folder;

    private Path one;
    private Path other;

    @BeforeEach
    void twoFiles() throws IOException {
        one = Files.writeString(Files.createDirectories(folder.resolve("1")).resolve("one.json"), "{}");
        other = Files.writeString(folder.resolve("1").resolve("other.json"), "[]");
        Frozen.in(folder).add(one);
    }

    @Test
    void whatIsAsItWasIsNoBreach() {
        assertThat(Frozen.in(folder).breaches(List.of(one))).isEmpty();
        assertThat(folder.resolve(Frozen.LIST))
                .hasContent("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  1/one.json");
    }

    @Test
    void whatWasChangedOrIsGoneOrWasNeverWrittenDownIs() throws IOException {
        Files.writeString(one, "{ }");

        assertThat(Frozen.in(folder).breaches(List.of(one, other)))
                .containsExactly("1/one.json was changed", "1/other.json is in no list");
        assertThat(Frozen.in(folder).breaches(List.of())).containsExactly("1/one.json is gone");
    }

    @Test
    void aLineIsAddedAndNoneIsRewritten() throws IOException {
        Frozen.in(folder).add(other);

        assertThat(Frozen.in(folder).breaches(List.of(one, other))).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Frozen.in(folder).add(one));
    }
}
