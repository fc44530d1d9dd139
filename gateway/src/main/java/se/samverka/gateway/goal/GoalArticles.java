package se.samverka.gateway.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.markdown.Markdown;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.search.Article;
import se.samverka.gateway.search.Articles;
import se.samverka.gateway.search.FoundKind;
import se.samverka.gateway.search.Wording;

/** Municipalities' goal pages as they can be found: by what a municipality itself wrote on them. */
final class GoalArticles implements Articles {

    private final States<GoalState> states;
    private final Frame frame;

    GoalArticles(States<GoalState> states, Frame frame) {
        this.states = states;
        this.frame = frame;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.GOAL;
    }

    @Override
    public String topic() {
        return GoalTopic.NAME;
    }

    @Override
    public Stream<String> keys() {
        return states.keys();
    }

    @Override
    public Optional<Article> find(String key) {
        return states.find(key).map(Held::state).map(this::article);
    }

    @Override
    public Optional<List<Wording>> title(String key) {
        return states.find(key).map(Held::state).map(this::title);
    }

    private Article article(GoalState state) {
        return new Article(
                kind(), state.municipality().toString(), String.valueOf(state.goal()), title(state), body(state));
    }

    private List<Wording> title(GoalState state) {
        Text own = state.title();
        Text common = frame.goal(state.goal()).name();
        return Stream.of(own, common)
                .filter(Objects::nonNull)
                .flatMap(text -> Wording.of(text).stream())
                .toList();
    }

    private static List<Wording> body(GoalState state) {
        List<Wording> body = new ArrayList<>();
        for (Language language : Language.values()) {
            String all = texts(state, language).filter(Objects::nonNull).collect(Collectors.joining(" "));
            if (!all.isBlank()) {
                body.add(new Wording(language, all));
            }
        }
        return body;
    }

    private static Stream<@Nullable String> texts(GoalState state, Language language) {
        GoalState.Assessment assessment = state.assessment();
        Stream<@Nullable String> rationale =
                assessment == null ? Stream.empty() : Stream.of(in(language, assessment.rationale()));
        Stream<@Nullable String> sections = state.sections().stream()
                .flatMap(section -> Stream.of(in(language, section.heading()), plain(in(language, section.body()))));
        return Stream.concat(rationale, sections);
    }

    private static @Nullable String in(Language language, Text text) {
        return language == Language.SV ? text.sv() : text.en();
    }

    private static @Nullable String plain(@Nullable String markdown) {
        return markdown == null ? null : Markdown.toText(markdown);
    }
}
