package se.samverka.gateway.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.search.Article;
import se.samverka.gateway.search.Articles;
import se.samverka.gateway.search.FoundKind;
import se.samverka.gateway.search.Wording;

/** Projects as they can be found: by what they are called, what they are about, who takes part and what came of them. */
final class ProjectArticles implements Articles {

    private final States<ProjectState> states;

    ProjectArticles(States<ProjectState> states) {
        this.states = states;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.PROJECT;
    }

    @Override
    public String topic() {
        return ProjectTopic.NAME;
    }

    @Override
    public Stream<String> keys() {
        return states.keys();
    }

    @Override
    public Optional<Article> find(String key) {
        return states.find(key)
                .map(Held::state)
                .map(state -> new Article(
                        kind(),
                        state.municipality(),
                        state.id(),
                        List.of(new Wording(null, state.name())),
                        body(state)));
    }

    private static List<Wording> body(ProjectState state) {
        List<Wording> body = new ArrayList<>();
        Text summary = state.summary();
        if (summary != null) {
            body.addAll(Wording.of(summary));
        }
        String outcome = outcome(state.evaluation());
        if (!outcome.isEmpty()) {
            body.add(new Wording(null, outcome));
        }
        String others = others(state);
        if (!others.isEmpty()) {
            body.add(new Wording(null, others));
        }
        return body;
    }

    private static String outcome(ProjectState.@Nullable Evaluation evaluation) {
        return evaluation == null
                ? ""
                : Stream.of(
                                evaluation.expectedEffect(),
                                evaluation.observedEffect(),
                                evaluation.evidence(),
                                evaluation.repeat(),
                                evaluation.avoid(),
                                evaluation.unexpected(),
                                evaluation.continuingCost())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static String others(ProjectState state) {
        return Stream.of(
                        state.partners().stream().map(ProjectState.Partner::name),
                        state.programmes().stream(),
                        state.funders().stream(),
                        Stream.ofNullable(state.unit()))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }
}
