package se.samverka.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void noPortIsPickedTwiceBeforeWhoHasItListens() {
        assertThat(IntStream.range(0, 1_000).mapToObj(any -> Ports.free()))
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(20_000, 32_000));
    }
}
