package se.samverka.goals.kolada;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kolada is and how patiently it is asked ({@code samverka.kolada.*}).
 *
 * @param baseUrl of the API; nothing is asked anywhere else
 * @param file folder with {@code kpi.json}, {@code data.json} and {@code municipality_groups.json} to be read instead
 * @param connect longest time to a connection
 * @param read longest time to an answer
 * @param retries how often one indicator alone is asked for again
 * @param delay before the first of these; each further one waits twice as long
 * @param patience longest that Kolada may ask to wait
 * @param similar word in the title of the groups of similar municipalities that are meant
 */
@ConfigurationProperties("samverka.kolada")
public record KoladaSettings(
        @DefaultValue("https://api.kolada.se/v3") URI baseUrl,
        @Nullable Path file,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("20s") Duration read,
        @DefaultValue("2") int retries,
        @DefaultValue("1s") Duration delay,
        @DefaultValue("1m") Duration patience,
        @DefaultValue("övergripande") String similar) {

    /** @throws IllegalArgumentException when Kolada could not be asked so */
    public KoladaSettings {
        if (!("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme())) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("samverka.kolada.base-url is an address with http or https");
        }
        if (retries < 0 || connect.toMillis() < 1 || read.toMillis() < 1 || delay.toMillis() < 1) {
            throw new IllegalArgumentException("samverka.kolada: retries is at least 0, connect, read, delay above 0");
        }
    }
}
