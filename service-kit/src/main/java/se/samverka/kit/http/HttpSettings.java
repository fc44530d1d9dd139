package se.samverka.kit.http;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How requests are taken.
 *
 * @param maxBody most bytes of a request's body; more is 413
 */
@Validated
@ConfigurationProperties("samverka.http")
record HttpSettings(@NotNull @DefaultValue("1MB") DataSize maxBody) {

    private static final DataSize MOST = DataSize.ofMegabytes(64);

    /** @throws IllegalArgumentException when it is out of range: every body is held in memory once */
    HttpSettings {
        if (maxBody.toBytes() < 1 || maxBody.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("samverka.http.max-body is between 1B and " + MOST.toMegabytes() + "MB");
        }
    }
}
