package se.samverka.gateway.owner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import se.samverka.kit.http.TrustedProxies;
import se.samverka.kit.problem.Problem;

/**
 * What owners refused to senders without an account because they sent too much (429). Until they may send again we say it
 * ourselves, and take our time: whoever waits for each answer before sending more is slowed down to what costs us nothing.
 * Limits are the owner's alone; we only remember them. Addresses are held in memory, for as long as a refusal lasts.
 */
final class Refusals {

    /** How long a refused sender waits for the next refusal. */
    static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_SENDERS = 100_000;
    private static final int MOST_WAITING = 512;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final Cache<Sender, Long> until = Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterWrite(LONGEST)
            .build();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Ticker ticker;
    private final Duration pause;

    Refusals(Ticker ticker, Duration pause) {
        this.ticker = ticker;
        this.pause = pause;
    }

    /** @throws Problem 429 when its owner refused this sender and the time that it named is not over */
    void check(Owner owner, HttpRequest request) {
        Optional<Sender> sender = sender(owner, request);
        Long end = sender.map(until::getIfPresent).orElse(null);
        if (end == null) {
            return;
        }
        Duration left = Duration.ofNanos(end - ticker.read());
        if (left.isPositive()) {
            pause();
            throw Problem.tooManyRequests("Too much was sent from your address; nothing was stored.", left);
        }
    }

    /** Of many at once those beyond a bound do not wait: what waits takes memory. */
    private void pause() {
        if (!waiting.tryAcquire()) {
            return;
        }
        try {
            LockSupport.parkNanos(pause.toNanos());
        } finally {
            waiting.release();
        }
    }

    /** Remembers the answer if it is a refusal. */
    void note(Owner owner, HttpRequest request, HttpResponse<?> answer) {
        if (answer.statusCode() != 429) {
            return;
        }
        answer.headers()
                .firstValue("Retry-After")
                .filter(SECONDS.asMatchPredicate())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .ifPresent(wait ->
                        sender(owner, request).ifPresent(sender -> until.put(sender, ticker.read() + wait.toNanos())));
    }

    /** Empty for reads and for people with a token: no address is refused those. */
    private static Optional<Sender> sender(Owner owner, HttpRequest request) {
        if (READS.contains(request.method())
                || request.headers().firstValue("Authorization").isPresent()) {
            return Optional.empty();
        }
        return request.headers()
                .firstValue(TrustedProxies.FORWARDED_FOR)
                .map(address -> new Sender(owner.name(), address));
    }

    private record Sender(String owner, String address) {}
}
