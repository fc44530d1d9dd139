package se.samverka.gateway.replica;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of a write: the header {@code Samverka-Written: topic;key;version}.
 *
 * @param topic where its event goes
 * @param key the aggregate
 * @param version the version the write made, from 1
 */
public record Receipt(String topic, String key, long version) {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9.-]{1,100});(\\d{4}/[A-Za-z0-9-]{1,100});([1-9]\\d{0,17})");

    /** Reads the header; one that is missing or malformed says nothing. */
    public static Optional<Receipt> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(header.strip());
        return parts.matches()
                ? Optional.of(new Receipt(parts.group(1), parts.group(2), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    Aggregate aggregate() {
        return new Aggregate(topic, key);
    }

    /** The header's value. */
    @Override
    public String toString() {
        return topic + ";" + key + ";" + version;
    }
}
