package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

/** Holds every record that the journeys published against the contract. The last of the journeys, so that it sees them all. */
@ExtendWith(RunningSuite.Extension.class)
@Order(Integer.MAX_VALUE)
class PublishedRecordsIT {

    /** What only the passing of months brings about; the services' own tests have a clock that they can turn. */
    private static final Set<String> OF_THE_CLOCK = Set.of(
            "se.samverka.goal.assessment-stale.v1",
            "se.samverka.project.evaluation-due.v1",
            "se.samverka.project.evaluation-overdue.v1",
            "se.samverka.project.follow-up-due.v1");

    private final RunningSuite suite;

    PublishedRecordsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void everyRecordIsWhatItsSchemaSays() {
        List<String> faults = new ArrayList<>();
        int records = 0;
        for (String topic : Contract.topics()) {
            for (ConsumerRecord<String, String> record : Records.all(suite.at, topic)) {
                records++;
                Contract.recordFaults(
                                topic,
                                record.key(),
                                Records.headers(record),
                                JsonMapper.shared().readTree(record.value()))
                        .forEach(fault -> faults.add(topic + " " + record.key() + ": " + fault));
            }
        }
        assertThat(records).isPositive();
        assertThat(faults).isEmpty();
    }

    @Test
    void theJourneysPublishedEveryType() {
        assumeTrue(suite.journeys() > 3, "the other journeys have not run");
        Set<String> missing = new TreeSet<>();
        for (String topic : Contract.topics()) {
            missing.addAll(Contract.types(topic));
            Records.all(suite.at, topic).forEach(record -> missing.remove(Records.header(record, "ce_type")));
        }
        missing.removeAll(OF_THE_CLOCK);
        assertThat(missing).isEmpty();
    }
}
