package se.samverka.feedback.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How fast each sender may write: a bucket of tokens for each, filled up evenly. Buckets that are full again are
 * forgotten, and the least used ones when there are too many.
 */
@Component
final class WriteLimit {

    private final Cache<Sender, Bucket> buckets;
    private final LimitSettings settings;
    private final Ticker ticker;

    WriteLimit(LimitSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.senders())
                .expireAfterAccess(filling(settings))
                .ticker(ticker)
                .build();
    }

    /** Takes one write into account. @return how long to wait before it may be made; zero when it may now */
    Duration take(Sender sender) {
        var answer = buckets.get(sender, any -> bucket()).tryConsumeAndReturnRemaining(1);
        return answer.isConsumed() ? Duration.ZERO : Duration.ofNanos(answer.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(new Ticks(ticker))
                .build();
    }

    private static Duration filling(LimitSettings settings) {
        return Duration.ofMinutes(1 + settings.burst() / settings.perMinute());
    }

    private record Ticks(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
