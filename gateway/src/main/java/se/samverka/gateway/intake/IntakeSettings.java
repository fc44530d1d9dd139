package se.samverka.gateway.intake;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Files that come by a form ({@code samverka.intake.*}).
 *
 * @param maxFile most bytes of one; larger ones go through the API
 */
@Validated
@ConfigurationProperties("samverka.intake")
record IntakeSettings(@NotNull @DefaultValue("10MB") DataSize maxFile) {

    /** Room for the other fields of the form. */
    private static final DataSize FORM = DataSize.ofKilobytes(64);

    /** Most bytes of the whole form. */
    DataSize maxForm() {
        return DataSize.ofBytes(maxFile.toBytes() + FORM.toBytes());
    }
}
