package se.samverka.gateway.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.search.Article;
import se.samverka.gateway.search.Articles;
import se.samverka.gateway.search.FoundKind;
import se.samverka.gateway.search.Wording;

/** What residents said as it can be found: texts as they were published, and the replies to them. */
final class CommentArticles implements Articles {

    private final States<FeedbackState> states;

    CommentArticles(States<FeedbackState> states) {
        this.states = states;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.COMMENT;
    }

    @Override
    public String topic() {
        return FeedbackTopic.NAME;
    }

    @Override
    public Stream<String> keys() {
        return states.keys();
    }

    @Override
    public Optional<Article> find(String key) {
        return states.find(key).map(Held::state).flatMap(this::published);
    }

    private Optional<Article> published(FeedbackState state) {
        String text = state.publishedText();
        if (text == null) {
            return Optional.empty();
        }
        Language language = language(state.language());
        Reply reply = state.reply();
        List<Wording> body = reply == null
                ? List.of(new Wording(language, text))
                : List.of(new Wording(language, text), new Wording(null, reply.text()));
        return Optional.of(
                new Article(kind(), state.municipality(), state.id(), List.of(), body, about(state.subject())));
    }

    private static Article.About about(Subject subject) {
        String project = subject.project();
        return project == null
                ? new Article.About(FoundKind.GOAL, String.valueOf(subject.goal()))
                : new Article.About(FoundKind.PROJECT, project);
    }

    private static @Nullable Language language(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }
}
