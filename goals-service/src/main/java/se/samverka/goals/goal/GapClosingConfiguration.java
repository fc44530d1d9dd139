package se.samverka.goals.goal;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.consume.TopicReaders;
import se.samverka.kit.consume.WholeTopics;

/**
 * The closing of gaps and what feeds it: the indicators' topic from its start, on every instance. To read all at each
 * start heals what a restored backup has forgotten.
 */
@Configuration(proxyBeanMethods = false)
class GapClosingConfiguration {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    @Bean
    GapClosing gapClosing(Goals goals) {
        return new GapClosing(goals, AGAIN);
    }

    @Bean
    WholeTopics indicatorTopic(TopicReaders readers, GapClosing closing) {
        return readers.wholeTopics(List.of("samverka.indicators.v1"), closing);
    }
}
