package se.samverka.gateway.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.language.Language;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/** The search's part of the gateway, put together without Spring and turned by hand, over articles that a test changes. */
final class SearchView implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ByteBuffersDirectory files = new ByteBuffersDirectory();
    final Index index;
    final Indexing indexing;
    final Search search;
    boolean caughtUp = true;

    /** Done once, when an article has been read and is not in the index yet. */
    volatile Runnable whenRead = () -> {};

    private final Map<Key, Article> articles = new ConcurrentHashMap<>();

    SearchView() throws IOException {
        index = new Index(files);
        Library library = new Library(
                Arrays.stream(FoundKind.values()).map(this::shelf).toList(), Frame.load(), Municipalities.load());
        SearchSettings settings = new SearchSettings(Duration.ofMillis(200), Duration.ZERO, Duration.ofMinutes(1));
        indexing = new Indexing(index, library, settings, () -> caughtUp, meters);
        search = new Search(index, library, indexing::complete, settings.answerWithin(), meters);
    }

    private Articles shelf(FoundKind kind) {
        return new Articles() {
            @Override
            public FoundKind kind() {
                return kind;
            }

            @Override
            public String topic() {
                return "topic." + kind;
            }

            @Override
            public Stream<String> keys() {
                return articles.keySet().stream()
                        .filter(key -> key.kind() == kind)
                        .map(Key::key);
            }

            @Override
            public Optional<Article> find(String key) {
                Optional<Article> read = Optional.ofNullable(articles.get(new Key(kind, key)));
                Runnable now = whenRead;
                whenRead = () -> {};
                now.run();
                return read;
            }
        };
    }

    /** A project of Kristinehamn. @param language {@code null} = not stated */
    SearchView project(String id, Language language, String name, String text) {
        return put(new Article(
                FoundKind.PROJECT,
                "1781",
                id,
                List.of(new Wording(language, name)),
                List.of(new Wording(language, text))));
    }

    SearchView put(Article article) {
        articles.put(Key.of(article), article);
        return changed(Key.of(article));
    }

    SearchView erase(FoundKind kind, String key) {
        articles.remove(new Key(kind, key));
        return changed(new Key(kind, key));
    }

    private SearchView changed(Key key) {
        indexing.changed("topic." + key.kind(), key.key());
        return this;
    }

    SearchView turn() throws IOException {
        indexing.work();
        return this;
    }

    ListBody<Found> find(Map<String, String> said, Paging paging) {
        return search.find(SearchQuery.of(said, SearchQuery.language(said.get("language"))), paging);
    }

    List<Found> find(String words) {
        return find(Map.of("q", words), new Paging(20, 1)).items();
    }

    List<String> ids(String words) {
        return find(words).stream().map(Found::id).toList();
    }

    /** Whether these characters are anywhere in the index's files. */
    boolean filesHold(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (String file : files.listAll()) {
            try (IndexInput input = files.openInput(file, IOContext.READONCE)) {
                byte[] bytes = new byte[(int) input.length()];
                input.readBytes(bytes, 0, bytes.length);
                if (contains(bytes, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        return IntStream.rangeClosed(0, bytes.length - wanted.length)
                .anyMatch(at -> Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length));
    }

    @Override
    public void close() throws IOException {
        indexing.stop();
        index.close();
    }
}
