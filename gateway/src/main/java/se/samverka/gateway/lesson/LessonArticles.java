package se.samverka.gateway.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverka.gateway.search.Article;
import se.samverka.gateway.search.Articles;
import se.samverka.gateway.search.FoundKind;
import se.samverka.gateway.search.Wording;

/** Lessons as they can be found. */
final class LessonArticles implements Articles {

    private final Lessons lessons;

    LessonArticles(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.LESSON;
    }

    @Override
    public String topic() {
        return LessonTopic.NAME;
    }

    @Override
    public Stream<String> keys() {
        return lessons.keys();
    }

    @Override
    public Optional<Article> find(String key) {
        return lessons.find(key)
                .map(lesson -> new Article(
                        kind(),
                        lesson.municipality(),
                        lesson.id(),
                        List.of(new Wording(null, lesson.title())),
                        List.of(new Wording(null, lesson.text()))));
    }
}
