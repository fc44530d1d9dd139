package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.ProjectsSuite.BEGUN;
import static se.samverka.projects.ProjectsSuite.FULL;
import static se.samverka.projects.ProjectsSuite.key;
import static se.samverka.projects.ProjectsSuite.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Topic;

/** The clocks of two running instances, on a suite of their own: they change whatever is due. */
class ProjectClockIT {

    @Test
    void whatIsOverdueIsToldOnceWithoutBeingAsked() {
        try (ProjectsSuite suite = new ProjectsSuite()) {
            String[] settings = {"--samverka.projects.clock.first=0s", "--samverka.projects.clock.every=1s"};
            List<Http> instances = List.of(suite.service(settings), suite.service(settings));
            String first = registered(instances.getFirst(), "1780", ended());
            String second = registered(instances.getLast(), "1780", ended());
            String ongoing = registered(instances.getLast(), "1780", BEGUN);
            for (String path : List.of(first, second)) {
                var records = suite.arrived(key(path), 2);
                assertThat(records)
                        .extracting(record -> Topic.header(record, "ce_type"))
                        .containsExactly(
                                "se.samverka.project.registered.v1", "se.samverka.project.evaluation-overdue.v1");
                assertThat(Contract.faults("se.samverka.project.evaluation-overdue.v1", Topic.value(records.getLast())))
                        .isEmpty();
            }
            String later = registered(instances.getFirst(), "1780", ended());
            assertThat(suite.arrived(key(later), 2)).as("a whole look later").hasSize(2);
            assertThat(instances.getFirst().get(first).version()).isEqualTo(2);
            assertThat(instances.getFirst().get(ongoing).version()).isEqualTo(1);
        }
    }

    private static String ended() {
        return FULL.replaceFirst("\\{", "{\"status\":\"ENDED\",");
    }
}
