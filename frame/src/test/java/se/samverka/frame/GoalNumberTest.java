package se.samverka.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalNumberTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 17})
    void isOneOfSeventeen(int number) {
        assertThat(GoalNumber.parse(Integer.toString(number))).contains(new GoalNumber(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 18, Integer.MAX_VALUE})
    void refusesOthers(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "18", "01", "+1", "-1", "1.0", " 1", "1\n", "１", "99999999999", "x"})
    void refusesOtherWritings(String text) {
        assertThat(GoalNumber.parse(text)).isEmpty();
    }
}
