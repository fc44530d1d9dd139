package se.samverka.gateway.project;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Links;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;

/**
 * A part of a municipality's projects, for the site.
 *
 * @param programmes that any of the municipality's projects is part of, to choose from
 * @param countries that take part in any of them, to choose from
 * @param total how many were found
 * @param paging which part it is
 */
public record ProjectList(
        Municipality municipality,
        ProjectQuery query,
        List<String> programmes,
        List<String> countries,
        List<ProjectCard> items,
        int total,
        Paging paging) {

    /** @param all of the municipality's projects @param found those that are asked for, in their order */
    static ProjectList of(
            Municipality municipality,
            ProjectQuery query,
            List<ProjectCard> all,
            List<ProjectCard> found,
            Paging paging,
            Words words) {
        return new ProjectList(
                municipality,
                query,
                choices(all, ProjectCard::programmes, query.programme(), code -> words.label("Programme", code)),
                choices(all, ProjectCard::countries, query.country(), words::country),
                paging.of(found).items(),
                found.size(),
                paging);
    }

    /** What there is, and what is asked for, in the order of the reader's alphabet. */
    private static List<String> choices(
            List<ProjectCard> all,
            Function<ProjectCard, List<String>> stated,
            @Nullable String asked,
            UnaryOperator<String> label) {
        Collator alphabet = Collator.getInstance(Language.SV.locale());
        return Stream.concat(all.stream().flatMap(card -> stated.apply(card).stream()), Stream.ofNullable(asked))
                .distinct()
                .sorted(Comparator.comparing(label, alphabet))
                .toList();
    }

    /** Which part it is, from 1. */
    public int page() {
        return paging.page();
    }

    /** How many parts there are, at least 1. */
    public int pages() {
        return paging.pages(total);
    }

    /** Address of another part of the same. @param address of the list */
    public String part(String address, int number) {
        return Links.to(address)
                .with("q", query.words())
                .with("status", query.status())
                .with("kind", query.kind())
                .with("goal", query.goal())
                .with("programme", query.programme())
                .with("country", query.country())
                .with("sort", query.sort())
                .with(paging, number)
                .toString();
    }
}
