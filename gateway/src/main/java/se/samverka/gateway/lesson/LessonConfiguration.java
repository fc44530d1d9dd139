package se.samverka.gateway.lesson;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.search.Articles;

/** What is known of lessons, what feeds it and what names them. */
@Configuration(proxyBeanMethods = false)
class LessonConfiguration {

    @Bean
    States<Lesson> lessonStates() {
        return new States<>();
    }

    @Bean
    Lessons lessons(States<Lesson> states) {
        return new Lessons(states);
    }

    @Bean
    LessonComposer lessonComposer(Frame frame, Municipalities municipalities, ProjectNames projects) {
        return new LessonComposer(frame, municipalities, projects);
    }

    @Bean
    Articles lessonArticles(Lessons lessons) {
        return new LessonArticles(lessons);
    }

    @Bean
    TopicView lessonTopic(States<Lesson> states, Lessons lessons, List<LessonListener> listeners) {
        return LessonTopic.of(states, lessons, listeners);
    }
}
