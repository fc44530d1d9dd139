package se.samverka.goals.kolada;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.KoladaApi.AreaGroup;

/**
 * Finds a municipality's group among Kolada's, by its title: "Liknande kommuner, övergripande, Kristinehamn, 2025" is the
 * one of Kristinehamn. Of several years the last one counts.
 *
 * @param word that the title also has
 */
record SimilarGroups(String word) {

    private static final String BEGINNING = "liknande kommuner";

    Optional<Group> to(String municipality, List<AreaGroup> groups) {
        return groups.stream()
                .filter(group -> isOf(municipality, group.title()))
                .max(Comparator.comparing(AreaGroup::title))
                .map(group -> new Group(group.id(), group.title()));
    }

    private boolean isOf(String municipality, String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return lower.startsWith(BEGINNING)
                && lower.contains(word.toLowerCase(Locale.ROOT))
                && Stream.of(title.split(",", -1)).map(String::strip).anyMatch(municipality::equals);
    }
}
