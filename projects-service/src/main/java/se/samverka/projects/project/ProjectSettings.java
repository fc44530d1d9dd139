package se.samverka.projects.project;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about projects ({@code samverka.projects.*}).
 *
 * @param evaluationDueAfter how long after its end a project is to be evaluated, as ISO 8601 writes it
 */
@ConfigurationProperties("samverka.projects")
record ProjectSettings(@DefaultValue("P3M") Period evaluationDueAfter) {

    /** @throws IllegalArgumentException when it would be due before it ended */
    ProjectSettings {
        if (evaluationDueAfter.isNegative()) {
            throw new IllegalArgumentException("samverka.projects.evaluation-due-after is not negative");
        }
    }
}
