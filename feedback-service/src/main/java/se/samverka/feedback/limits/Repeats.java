package se.samverka.feedback.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a sender said a short while ago, so that the same said again is recognised. Of what was said a keyed hash is
 * held, in memory; how it is spaced and whether in capitals does not count.
 *
 * @param <T> what was made of it
 */
public final class Repeats<T> {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Cache<String, T> made;
    private final KeyedHash hash;

    Repeats(LimitSettings settings, Ticker ticker, KeyedHash hash) {
        this.hash = hash;
        this.made = Caffeine.newBuilder()
                .maximumSize(settings.repeatWithin().equals(Duration.ZERO) ? 0 : settings.senders())
                .expireAfterWrite(settings.repeatWithin())
                .ticker(ticker)
                .build();
    }

    /** What was made of it by whoever came first; of several at once all get the same. */
    public T of(Sender sender, List<String> said, Supplier<T> make) {
        return made.get(key(sender, said), any -> make.get());
    }

    /** From now on it counts as never said, unless something else has been made of it meanwhile. */
    public void forget(Sender sender, List<String> said, T before) {
        made.asMap().remove(key(sender, said), before);
    }

    /** Whether a sender of both has said the same twice. */
    public static boolean same(List<String> one, List<String> other) {
        return plain(one).equals(plain(other));
    }

    private String key(Sender sender, List<String> said) {
        return hash.of(sender.saying(plain(said)));
    }

    private static List<String> plain(List<String> said) {
        return said.stream().map(Repeats::plain).toList();
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
