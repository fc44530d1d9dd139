package se.samverka.gateway.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;

/**
 * What is public of one aggregate, to be found by its words.
 *
 * @param id within its municipality and kind
 * @param title in each language it has; none where it is called by what it is about
 * @param body in each language it has
 * @param about what it is said about; {@code null} = it stands for itself
 */
public record Article(
        FoundKind kind,
        String municipality,
        String id,
        List<Wording> title,
        List<Wording> body,
        @Nullable About about) {

    /** Something that another article is about, in the same municipality. */
    public record About(FoundKind kind, String id) {}

    /** Copies the lists. */
    public Article {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }

    /** One that stands for itself. */
    public Article(FoundKind kind, String municipality, String id, List<Wording> title, List<Wording> body) {
        this(kind, municipality, id, title, body, null);
    }

    /** Key of its records, {@code 1781/17}. */
    String key() {
        return municipality + "/" + id;
    }

    Stream<Wording> wordings() {
        return Stream.concat(title.stream(), body.stream());
    }

    /** These wordings, those in the reader's language first. */
    static List<Wording> inOrder(List<Wording> wordings, Language reader) {
        return Stream.concat(
                        wordings.stream().filter(one -> one.language() != reader.other()),
                        wordings.stream().filter(one -> one.language() == reader.other()))
                .toList();
    }
}
