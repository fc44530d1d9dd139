package se.samverka.gateway.owner;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the owners are, and how long they may take.
 *
 * @param goals base address of goals-service; only its scheme, host and port count
 * @param projects base address of projects-service
 * @param feedback base address of feedback-service
 * @param answerWithin how long an owner may take for a whole answer; under 2 s by the contract
 * @param maxBody most bytes of a request that are passed on; more is 413
 * @param maxAnswer most bytes of an owner's answer
 */
@Validated
@ConfigurationProperties("samverka.routes")
public record OwnerSettings(
        @NotNull @DefaultValue("http://localhost:8081") URI goals,
        @NotNull @DefaultValue("http://localhost:8082") URI projects,
        @NotNull @DefaultValue("http://localhost:8083") URI feedback,
        @NotNull @DefaultValue("1800ms") Duration answerWithin,
        @NotNull @DefaultValue("1MB") DataSize maxBody,
        @NotNull @DefaultValue("16MB") DataSize maxAnswer) {

    /** The owner of goals. */
    public Owner goalsService() {
        return new Owner("goals-service", goals);
    }

    /** The owner of projects. */
    public Owner projectsService() {
        return new Owner("projects-service", projects);
    }

    /** The owner of what residents say. */
    public Owner feedbackService() {
        return new Owner("feedback-service", feedback);
    }
}
