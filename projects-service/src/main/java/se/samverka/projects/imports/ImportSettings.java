package se.samverka.projects.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are taken in ({@code samverka.imports.*}).
 *
 * @param maxBody most bytes of a file; more is 413
 * @param maxRows most rows of one; more is 413
 * @param uploads how many files are received at once; more is 503
 * @param batch how many rows are worked off together
 * @param parallel how many of them at once
 * @param claim how long an instance has a job before another may go on with it
 * @param every how often an instance looks for a job that nobody works on
 * @param keep how long a job can be read after its end
 */
@Validated
@ConfigurationProperties("samverka.imports")
public record ImportSettings(
        @NotNull @DefaultValue("64MB") DataSize maxBody,
        @Min(1) @DefaultValue("100000") int maxRows,
        @Min(1) @DefaultValue("4") int uploads,
        @Min(1) @Max(1_000) @DefaultValue("500") int batch,
        @Min(1) @DefaultValue("16") int parallel,
        @NotNull @DefaultValue("30s") Duration claim,
        @NotNull @DefaultValue("10s") Duration every,
        @NotNull @DefaultValue("30d") Duration keep) {}
