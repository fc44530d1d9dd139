package se.samverka.goals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Hostile;
import se.samverka.testing.SuiteExtension;

/** Whatever is sent to an indicator, the answer is the caller's fault, says so in the agreed form, and shows nothing of ours. */
@ExtendWith(SuiteExtension.class)
class IndicatorsHostileIT {

    private static final List<String> PLACES = List.of(
            "municipalities/0000/indicators/HOSTILE",
            "municipalities/%00/indicators/HOSTILE",
            "municipalities/1781;a=b/indicators/HOSTILE",
            "municipalities/$ne/indicators/HOSTILE",
            "municipalities/1781/indicators/hostile",
            "municipalities/1781/indicators/H",
            "municipalities/1781/indicators/H%2FOSTILE",
            "municipalities/1781/indicators/H%0AOSTILE",
            "municipalities/1781/indicators/" + "H".repeat(5_000),
            "municipalities/1781/indicators/%F0%9F%98%80");

    private final Hostile hostile;

    IndicatorsHostileIT(GoalsSuite suite) {
        this.hostile = new Hostile(suite.http());
    }

    @TestFactory
    Stream<DynamicTest> everyWriteStandsIt() {
        return Stream.of(
                attack(
                        "",
                        "{\"title\":{\"sv\":\"a\",\"en\":\"b\"},\"goals\":[1,2],\"unit\":\"%\",\"direction\":\"UP\","
                                + "\"target\":{\"year\":2030,\"value\":1.5},\"source\":\"Egen\"}"),
                attack("/values/2025", "{\"total\":1.5,\"women\":1,\"men\":2,\"state\":\"VALUE\"}"));
    }

    @Test
    void imports() {
        hostile.attackOpen(
                "POST",
                "municipalities/0186/indicator-imports",
                "{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"X00001\",\"goals\":[1,2]}]}",
                List.of("municipalities/0000/indicator-imports", "municipalities/$ne/indicator-imports"));
    }

    private DynamicTest attack(String part, String good) {
        List<String> places = PLACES.stream().map(place -> place + part).toList();
        return DynamicTest.dynamicTest(
                "PUT " + part,
                () -> hostile.attackGuarded("PUT", "municipalities/1781/indicators/HOSTILE" + part, good, places));
    }
}
