package se.samverka.gateway.project;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.kit.problem.Problem;

/**
 * Which projects are asked for, and in which order. What is {@code null} does not restrict.
 *
 * @param words must be in name or summary, whatever their case
 * @param sort a name of {@link #ORDERS}, with {@code -} before it backwards; {@code null} = by status, then name
 */
public record ProjectQuery(
        @Nullable Integer goal,
        @Nullable ProjectStatus status,
        @Nullable ProjectKind kind,
        @Nullable String programme,
        @Nullable String country,
        @Nullable String words,
        @Nullable String sort) {

    private static final int LONGEST = 100;
    private static final String STATUS = "status";
    /** What can be sorted by; those without a value come last, whichever way. */
    private static final Map<String, Function<ProjectCard, @Nullable Comparable<?>>> ORDERS = Map.of(
            "name",
            card -> null,
            STATUS,
            ProjectCard::status,
            "start",
            ProjectCard::start,
            "end",
            ProjectCard::end,
            "evaluationDue",
            ProjectCard::evaluationDue,
            "registeredAt",
            ProjectCard::registeredAt,
            "agreementEnd",
            ProjectCard::agreementEnd,
            "completeness",
            card -> card.completeness().stated());

    /** Everything. */
    public static final ProjectQuery ALL = new ProjectQuery(null, null, null, null, null, null, null);

    /** The orders that a person can choose from, the one that is taken unless told first. */
    public static List<String> sorts() {
        return List.of(
                STATUS, "name", "-start", "end", "evaluationDue", "agreementEnd", "completeness", "-registeredAt");
    }

    /** Everything that shows under a goal. */
    static ProjectQuery underGoal(int goal) {
        return new ProjectQuery(goal, null, null, null, null, null, null);
    }

    /**
     * Reads what a request says; what is empty counts as not said.
     *
     * @throws Problem 400 naming the parameter
     */
    public static ProjectQuery of(Map<String, String> parameters) {
        Map<String, String> said = new HashMap<>(parameters);
        said.values().removeIf(String::isBlank);
        return new ProjectQuery(
                number(said.get("goal")),
                choice("status", said.get("status"), ProjectStatus.values()),
                choice("kind", said.get("kind"), ProjectKind.values()),
                text("programme", said.get("programme")),
                text("country", said.get("country")),
                text("q", said.get("q")),
                order(said.get("sort")));
    }

    /** Those of the municipality's that are asked for, in the order that is asked for. */
    List<ProjectCard> of(Collection<ProjectCard> all) {
        Stream<ProjectCard> found = all.stream().filter(this::fits);
        Comparator<ProjectCard> byName = Projects.byName();
        if (sort == null) {
            return found.sorted(Comparator.comparing(ProjectCard::status).thenComparing(byName))
                    .toList();
        }
        boolean backwards = sort.startsWith("-");
        String order = backwards ? sort.substring(1) : sort;
        Comparator<ProjectCard> sorted = order.equals("name")
                ? (backwards ? byName.reversed() : byName)
                : by(order, backwards).thenComparing(byName);
        return found.sorted(sorted).toList();
    }

    @SuppressWarnings("unchecked") // Each property is compared with its own kind only.
    private static Comparator<ProjectCard> by(String order, boolean backwards) {
        Comparator<Comparable<Object>> natural = backwards ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Function<ProjectCard, @Nullable Comparable<?>> value = ORDERS.getOrDefault(order, card -> null);
        return Comparator.comparing(card -> (Comparable<Object>) value.apply(card), Comparator.nullsLast(natural));
    }

    boolean fits(ProjectCard card) {
        return (goal == null || card.goals().contains(goal))
                && (status == null || card.status() == status)
                && (kind == null || card.kind() == kind)
                && (programme == null || card.programmes().contains(programme))
                && (country == null || card.countries().contains(country))
                && (words == null || mentions(card, words.toLowerCase(Locale.ROOT)));
    }

    private static boolean mentions(ProjectCard card, String words) {
        Text summary = card.summary();
        return summary == null
                ? contains(card.name(), words)
                : Stream.of(card.name(), summary.in(Language.SV), summary.in(Language.EN))
                        .anyMatch(text -> contains(text, words));
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static @Nullable Integer number(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("[1-9]|1[0-7]")) {
            throw Problem.badRequest("The parameter goal is a number from 1 to 17.");
        }
        return Integer.valueOf(value);
    }

    private static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String value, E[] choices) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(choices)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest("The parameter " + name + " is one of " + Arrays.toString(choices) + "."));
    }

    private static @Nullable String text(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw Problem.badRequest("The parameter " + name + " has at most " + LONGEST + " characters.");
        }
        return value.strip();
    }

    private static @Nullable String order(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!ORDERS.containsKey(value.startsWith("-") ? value.substring(1) : value)) {
            throw Problem.badRequest("The parameter sort is one of "
                    + ORDERS.keySet().stream().sorted().toList() + ", with - before it backwards.");
        }
        return value.equals(STATUS) ? null : value;
    }
}
