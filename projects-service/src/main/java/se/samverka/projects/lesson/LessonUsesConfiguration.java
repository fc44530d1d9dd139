package se.samverka.projects.lesson;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.consume.TopicReaders;
import se.samverka.kit.consume.WholeTopics;

/**
 * The reuse trail and what feeds it: the projects' topic from its start, on every instance. A consumer group would share
 * the work, but the binder does not start without its broker, and this service does; and to read all at each start heals
 * what a restored backup has forgotten.
 */
@Configuration(proxyBeanMethods = false)
class LessonUsesConfiguration {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    @Bean
    LessonUses lessonUses(Lessons lessons) {
        return new LessonUses(lessons, AGAIN);
    }

    @Bean
    WholeTopics projectTopic(TopicReaders readers, LessonUses uses) {
        return readers.wholeTopics(List.of("samverka.projects.v1"), uses);
    }
}
