package se.samverka.gateway.routing;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Files that are passed on as they come ({@code samverka.routes.upload.*}).
 *
 * @param maxBody most bytes of one; more is 413
 * @param answerWithin how long all of it may take, from the first byte to the owner's answer
 */
@Validated
@ConfigurationProperties("samverka.routes.upload")
record UploadSettings(
        @NotNull @DefaultValue("64MB") DataSize maxBody,
        @NotNull @DefaultValue("10m") Duration answerWithin) {}
