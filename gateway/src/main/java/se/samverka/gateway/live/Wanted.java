package se.samverka.gateway.live;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;

/**
 * Which changes a reader wants. An empty set does not restrict.
 *
 * @param municipalities their codes
 * @param types {@code goal.assessed}
 */
record Wanted(Set<String> municipalities, Set<String> types) {

    private static final Wanted ALL = new Wanted(Set.of(), Set.of());

    /**
     * Reads the two parameters: each a list with commas, or given more than once. A noun stands for all its types.
     *
     * @throws Problem 400 naming the parameter and what it may be
     */
    static Wanted of(
            String @Nullable [] municipality, String @Nullable [] types, Predicate<String> known, Set<String> names) {
        Set<String> codes = parts(municipality);
        if (!codes.stream().allMatch(known)) {
            throw Problem.badRequest("The parameter municipality has codes of municipalities, four digits each.");
        }
        Set<String> all = parts(types).stream()
                .flatMap(part -> meant(part, names))
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty() && all.isEmpty() ? ALL : new Wanted(Set.copyOf(codes), Set.copyOf(all));
    }

    private static Set<String> parts(String @Nullable [] values) {
        return Stream.ofNullable(values)
                .flatMap(Arrays::stream)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> meant(String part, Set<String> names) {
        Set<String> meant = names.stream()
                .filter(name -> name.equals(part) || name.startsWith(part + "."))
                .collect(Collectors.toSet());
        if (meant.isEmpty()) {
            throw Problem.badRequest("The parameter types has any of " + String.join(", ", names)
                    + ", or what stands before their dot for all of these.");
        }
        return meant.stream();
    }

    boolean fits(Change change) {
        return (types.isEmpty() || types.contains(change.type()))
                && (municipalities.isEmpty() || municipalities.contains(change.municipality()));
    }
}
