package se.samverka.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.security.MunicipalityCode;

class MunicipalitiesTest {

    private final Municipalities municipalities = new Municipalities();

    @Test
    void knowsAll290() {
        assertThat(municipalities.all()).hasSize(290).contains(new MunicipalityCode("1781"));
        assertThat(municipalities.find("1781")).contains(new MunicipalityCode("1781"));
        assertThat(municipalities.nameOf(new MunicipalityCode("1781"))).isEqualTo("Kristinehamn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1782 ", "0000", "9999", "178", "code", "*", "../1781"})
    void knowsNoOthers(String code) {
        assertThat(municipalities.find(code)).isEmpty();
    }
}
