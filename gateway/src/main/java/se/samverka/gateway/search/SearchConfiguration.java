package se.samverka.gateway.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.kit.consume.WholeTopics;

/** The index, what keeps it up and what asks it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    /** In memory, each file in one piece: to find a place among the pieces of one takes more of a search than to weigh its hits. */
    @Bean
    Index searchIndex() throws IOException {
        return new Index(new ByteBuffersDirectory(
                new SingleInstanceLockFactory(),
                ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER));
    }

    @Bean
    Library library(List<Articles> articles, Frame frame, Municipalities municipalities) {
        return new Library(articles, frame, municipalities);
    }

    /** @param topics asked late: what feeds the view tells this of its changes */
    @Bean
    Indexing indexing(
            Index index,
            Library library,
            SearchSettings settings,
            ObjectProvider<WholeTopics> topics,
            MeterRegistry meters) {
        return new Indexing(index, library, settings, () -> topics.getObject().caughtUp(), meters);
    }

    /** Part of readiness: who is ready takes the place of one that can be searched. */
    @Bean
    HealthIndicator searchHealthIndicator(Indexing indexing) {
        return () -> indexing.firstTurnOver()
                ? Health.up().build()
                : Health.outOfService().withDetail("search", "being built").build();
    }

    @Bean
    Signposts signposts(Frame frame, Municipalities municipalities, SearchSettings settings) throws IOException {
        return new Signposts(frame, municipalities, settings.answerWithin());
    }

    @Bean
    Search search(Index index, Library library, Indexing indexing, SearchSettings settings, MeterRegistry meters) {
        return new Search(index, library, indexing::complete, settings.answerWithin(), meters);
    }
}
