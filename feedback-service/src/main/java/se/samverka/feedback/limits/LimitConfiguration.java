package se.samverka.feedback.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import se.samverka.kit.problem.Problems;

/** The limits, and where in the way of a request they stand. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Inside what makes answers of problems, outside what looks at tokens and bodies: by the contract 429 comes first. */
    private static final int FIRST_OF_ALL_CHECKS = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    /** Of whatever its user makes; it has one user. */
    @Bean
    <T> Repeats<T> repeats(LimitSettings settings, Ticker ticker, KeyedHash hash) {
        return new Repeats<>(settings, ticker, hash);
    }

    @Bean
    FilterRegistrationBean<WriteLimitFilter> writeLimitFilter(
            PublicWrites writes, Senders senders, WriteLimit limit, Problems problems, MeterRegistry meters) {
        Counter refused = Counter.builder("samverka.feedback.refused")
                .description("Writes of senders who sent too much")
                .register(meters);
        FilterRegistrationBean<WriteLimitFilter> filter =
                new FilterRegistrationBean<>(new WriteLimitFilter(writes, senders, limit, problems, refused));
        filter.setOrder(FIRST_OF_ALL_CHECKS);
        return filter;
    }
}
