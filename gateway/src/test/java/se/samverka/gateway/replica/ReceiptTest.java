package se.samverka.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    @Test
    void readsWhatAnOwnerWrites() {
        assertThat(Receipt.parse(" samverka.goals.v1;1781/17;12 "))
                .contains(new Receipt("samverka.goals.v1", "1781/17", 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";;",
                "samverka.goals.v1;1781/17",
                "samverka.goals.v1;1781/17;",
                "samverka.goals.v1;1781/17;0",
                "samverka.goals.v1;1781/17;-1",
                "samverka.goals.v1;1781/17;1;2",
                "samverka.goals.v1;1781/17;99999999999999999999",
                "samverka.goals.v1;../17;1",
                "samverka.goals.v1;1781/17\n;1",
                "SAMVERKA;1781/17;1"
            })
    void whatIsMalformedSaysNothing(String header) {
        assertThat(Receipt.parse(header)).isEmpty();
    }

    @Test
    void noHeaderSaysNothing() {
        assertThat(Receipt.parse(null)).isEmpty();
    }
}
