package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.ProjectsSuite.BEGUN;
import static se.samverka.projects.ProjectsSuite.LOOK;
import static se.samverka.projects.ProjectsSuite.RECEIPT;
import static se.samverka.projects.ProjectsSuite.TRANSFER;
import static se.samverka.projects.ProjectsSuite.registered;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import se.samverka.testing.Hostile;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;

/** Whatever is sent to a write, the answer is the caller's fault, says so in the agreed form, and shows nothing of ours. */
@ExtendWith(SuiteExtension.class)
class HostileIT {

    private static final String DESCRIPTION =
            "{\"name\":\"a\",\"kind\":\"LEADER\",\"role\":\"OWNER\",\"summary\":{\"sv\":\"a\",\"en\":\"b\"},"
                    + "\"funders\":[\"EU\"],\"programmes\":[\"ESF\"],"
                    + "\"amount\":{\"value\":\"1\",\"currency\":\"SEK\",\"qualifier\":\"EXACT\"},\"hours\":1,"
                    + "\"period\":{\"start\":\"2014-01-01\",\"end\":\"2020-12-31\",\"precision\":\"YEAR\"},"
                    + "\"partners\":[{\"name\":\"b\",\"country\":\"PL\",\"type\":\"PUBLIC\"}],\"countries\":[\"PL\"],"
                    + "\"unit\":\"c\",\"level\":\"LOCAL\",\"dimension\":\"SOCIAL\","
                    + "\"iop\":{\"criteria\":[\"d\"],\"agreementEnd\":\"2027-01-01\"},"
                    + "\"targets\":[\"17.17\"],\"goals\":[17],\"proposedTargets\":true}";

    /** Method, what follows the project's path, and a body that would do. */
    private static final List<String[]> WRITES = List.of(
            new String[] {"PUT", "", DESCRIPTION},
            new String[] {"DELETE", "", "{}"},
            new String[] {"POST", "/transitions", "{\"to\":\"CLOSED\",\"waiver\":{\"reason\":\"a\",\"signedBy\":\"b\"}}"
            },
            new String[] {
                "PUT",
                "/evaluation",
                "{\"expectedEffect\":\"a\",\"observedEffect\":\"b\",\"evidence\":\"c\",\"repeat\":\"d\",\"avoid\":\"e\","
                        + "\"unexpected\":\"f\",\"continuingCost\":\"g\",\"startRating\":1,\"endRating\":5}"
            },
            new String[] {"POST", "/transfers", TRANSFER},
            new String[] {"POST", "/transfers/none/receipt", RECEIPT},
            new String[] {"POST", "/transfers/none/follow-ups", LOOK});

    private static final List<String> MUNICIPALITIES =
            List.of("0000", "%00", "..%2f..%2f", "1781;a=b", "1781%3B", "%C0%AE", "*", "$ne");
    private static final List<String> IDS = List.of(
            "none", "%00", "..%2f..%2f", "a%2fb", "$ne", "%F0%9F%98%80", "a.b", "a%20b", "x".repeat(101), "a;b=c");

    private final Http http;
    private final Hostile hostile;

    HostileIT(ProjectsSuite suite) {
        this.http = suite.http();
        this.hostile = new Hostile(http);
    }

    @Test
    void aRegistrationStandsIt() {
        List<String> places = MUNICIPALITIES.stream()
                .map(code -> "municipalities/" + code + "/projects")
                .toList();
        hostile.attackOpen(
                "POST",
                "municipalities/1715/projects",
                DESCRIPTION.replace("{\"name\"", "{\"status\":\"ENDED\",\"name\""),
                places);
        Answer taken = http.get("municipalities/1715/projects?limit=100");
        assertThat(taken.json().get("items"))
                .isNotEmpty()
                .allSatisfy(project -> assertThat(Contract.answerFaults("Project", project))
                        .as(project.toString())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyOtherWriteStandsIt() {
        String path = registered(http, "1715", BEGUN);
        return WRITES.stream()
                .map(write -> DynamicTest.dynamicTest(write[0] + " " + write[1], () -> {
                    Stream<String> elsewhere =
                            MUNICIPALITIES.stream().map(code -> "municipalities/" + code + "/projects/none" + write[1]);
                    Stream<String> others = IDS.stream().map(id -> "municipalities/1715/projects/" + id + write[1]);
                    hostile.attackGuarded(
                            write[0],
                            path + write[1],
                            write[2],
                            Stream.concat(elsewhere, others).toList());
                }));
    }
}
