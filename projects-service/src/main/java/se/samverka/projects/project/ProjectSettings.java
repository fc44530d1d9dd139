package se.samverka.projects.project;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about projects ({@code samverka.projects.*}), all as ISO 8601 writes it.
 *
 * @param evaluationDueAfter how long after its end a project is to be evaluated
 * @param evaluationReminder how long before that day it is told of
 * @param evaluationOverdueEvery how often, from the day after, it is told of again
 * @param followUpAfter how long after its acceptance a transfer is looked at, time after time
 */
@ConfigurationProperties("samverka.projects")
record ProjectSettings(
        @DefaultValue("P3M") Period evaluationDueAfter,
        @DefaultValue("P30D") Period evaluationReminder,
        @DefaultValue("P1M") Period evaluationOverdueEvery,
        @DefaultValue({"P6M", "P18M"}) List<Period> followUpAfter) {

    /** @throws IllegalArgumentException when it makes no schedule */
    ProjectSettings {
        new Schedule(evaluationDueAfter, evaluationReminder, evaluationOverdueEvery, followUpAfter);
    }

    Schedule schedule() {
        return new Schedule(evaluationDueAfter, evaluationReminder, evaluationOverdueEvery, followUpAfter);
    }
}
