package se.samverka.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PointersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<Map<String, Integer>>>> TYPE = new TypeReference<>() {};

    @Test
    void namesAndPlacesInListsMakeThePath() {
        assertThat(pointer("{\"a\":[{\"b\":1},{\"c\":\"x\"}]}")).isEqualTo("/a/1/c");
    }

    @Test
    void whatAPointerKeepsForItselfIsEscapedOrTakenOut() {
        assertThat(pointer("{\"a/b~c\":1}")).isEqualTo("/a_b_c");
        assertThat(pointer("{\"\":1}")).isEqualTo("/");
    }

    @Test
    void aParsersPlaceIsOneToo() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JSON.readTree("{\"a\":[1,2,x]}"))
                .satisfies(failure -> assertThat(UnreadableBody.problem(failure)
                                .errors()
                                .getFirst()
                                .pointer())
                        .isEqualTo("/a/2"));
    }

    private static String pointer(String json) {
        try {
            JSON.readValue(json, TYPE);
        } catch (JacksonException e) {
            return Pointers.of(e.getPath());
        }
        throw new IllegalStateException("that was readable");
    }
}
