package se.samverka.gateway.search;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.language.Language;

/** All articles, of every kind. One of a municipality that we do not know has no page, and so is not there. */
final class Library {

    private final Map<FoundKind, Articles> kinds = new EnumMap<>(FoundKind.class);
    private final Frame frame;
    private final Municipalities municipalities;

    Library(List<Articles> all, Frame frame, Municipalities municipalities) {
        all.forEach(articles -> kinds.put(articles.kind(), articles));
        this.frame = frame;
        this.municipalities = municipalities;
    }

    /** What a topic's records change; empty when nothing of them can be found. */
    Optional<FoundKind> kindOf(String topic) {
        return kinds.values().stream()
                .filter(articles -> articles.topic().equals(topic))
                .map(Articles::kind)
                .findFirst();
    }

    /** What there is. */
    Set<FoundKind> kinds() {
        return kinds.keySet();
    }

    /** All that may be articles of this kind. */
    Stream<Key> keys(FoundKind kind) {
        return requireNonNull(kinds.get(kind)).keys().map(key -> new Key(kind, key));
    }

    /** The newest of this aggregate; empty when nothing of it is public. */
    Optional<Article> find(Key key) {
        return Optional.ofNullable(kinds.get(key.kind()))
                .flatMap(articles -> articles.find(key.key()))
                .filter(article -> municipalities.find(article.municipality()).isPresent());
    }

    /** What something is called; every goal has a name, also one that nobody has touched. */
    Optional<Wording> title(Key key, Language reader) {
        Optional<Wording> own = Optional.ofNullable(kinds.get(key.kind()))
                .flatMap(articles -> articles.title(key.key()))
                .flatMap(title -> Article.inOrder(title, reader).stream().findFirst());
        return key.kind() == FoundKind.GOAL
                ? own.or(() -> frame.find(key.id())
                        .map(goal -> new Wording(reader, goal.name().in(reader))))
                : own;
    }
}
