package se.samverka.projects.lesson;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Outbox;
import se.samverka.projects.register.RegisterKey;

/** Where lessons are kept and how they are told of. */
@Configuration(proxyBeanMethods = false)
class LessonStore implements AggregateType<Lesson> {

    @Bean
    Aggregates<Lesson> storedLessons(Outbox outbox) {
        return outbox.aggregates(this);
    }

    @Override
    public String collection() {
        return "lessons";
    }

    @Override
    public String topic() {
        return "samverka.lessons.v1";
    }

    @Override
    public String source() {
        return "/samverka/projects";
    }

    @Override
    public Class<Lesson> stateClass() {
        return Lesson.class;
    }

    @Override
    public PublicLesson publicState(String key, long version, Lesson lesson) {
        return PublicLesson.of(RegisterKey.parse(key), version, lesson);
    }

    /** Recorded after the backup: nobody knows what it was, and its id stays taken. */
    @Override
    public Change<Lesson> lost() {
        return Change.erasure(new LessonEvent.Erased().type());
    }
}
