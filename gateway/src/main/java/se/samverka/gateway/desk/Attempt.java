package se.samverka.gateway.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.form.Typed;

/**
 * A form as it stands before a person, perhaps after it was sent in vain.
 *
 * @param version of what is worked with, as the person saw it; 0 for a new one
 * @param key makes a form that is sent twice count once
 * @param refusal why it was not accepted; {@code null} = it has not been sent
 */
public record Attempt(
        Typed typed, long version, String key, @Nullable Refusal refusal) {

    private static final String VERSION = "version";
    private static final String KEY = "key";

    /** A form that nobody has typed into. */
    public static Attempt first(Typed filled, long version) {
        return new Attempt(filled, version, UUID.randomUUID().toString(), null);
    }

    /** A form as a person sent it. */
    public static Attempt sent(Typed typed, Typed tidied) {
        String version = typed.text(VERSION);
        String key = typed.text(KEY);
        return new Attempt(
                tidied,
                version.matches("\\d{1,18}") ? Long.parseLong(version) : 0,
                key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString(),
                null);
    }

    /** The same, not accepted. */
    public Attempt refused(Refusal reason) {
        return new Attempt(typed, version, key, reason);
    }

    /** The same, to be sent on this version. */
    public Attempt on(long newer) {
        return new Attempt(typed, newer, key, refusal);
    }

    /** The same, to be sent as another one. */
    public Attempt anew() {
        return new Attempt(typed, version, UUID.randomUUID().toString(), refusal);
    }
}
