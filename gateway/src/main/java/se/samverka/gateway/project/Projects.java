package se.samverka.gateway.project;

import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.Receipt;
import se.samverka.gateway.replica.States;
import se.samverka.kit.problem.Problem;

/** What is known of every municipality's projects. */
public final class Projects {

    private static final int WHOLE = 0;

    private final States<ProjectState> states;
    private final Map<String, Register> registers = new ConcurrentHashMap<>();

    Projects(States<ProjectState> states) {
        this.states = states;
    }

    /** One municipality's. */
    private static final class Register {
        private final Map<String, ProjectCard> cards = new ConcurrentSkipListMap<>();
        private final Map<Integer, Instant> changed = new ConcurrentHashMap<>();

        /** @param goal or {@link #WHOLE} */
        private void changed(int goal, Instant time) {
            changed.merge(goal, time, (old, now) -> now.isAfter(old) ? now : old);
        }
    }

    /**
     * Counts over a municipality.
     *
     * @param overdue ended, and the day by which an evaluation was due has passed
     * @param followUpsDue looks at what was passed on whose day has come
     */
    public record Totals(int all, int awaitingEvaluation, int overdue, int followUpsDue, int partnerships) {}

    /** Those of a municipality's projects that are asked for. */
    public List<ProjectCard> of(String municipality, ProjectQuery query) {
        return query.of(cards(municipality));
    }

    /** The same, in the order of their ids unless another is asked for: for whoever takes all of them. */
    public List<ProjectCard> inOrder(String municipality, ProjectQuery query) {
        return query.sort() == null
                ? cards(municipality).stream().filter(query::fits).toList()
                : of(municipality, query);
    }

    /** Those that show under a goal: by status, then by name. */
    public List<ProjectCard> of(String municipality, int goal) {
        return of(municipality, ProjectQuery.underGoal(goal));
    }

    /** How many show under a goal. */
    public int count(String municipality, int goal) {
        return count(cards(municipality), card -> card.goals().contains(goal));
    }

    private static int count(Collection<ProjectCard> all, Predicate<ProjectCard> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    /** Counts over the whole municipality. */
    public Totals totals(String municipality) {
        Collection<ProjectCard> all = cards(municipality);
        return new Totals(
                all.size(),
                count(all, card -> card.status() == ProjectStatus.AWAITING_EVALUATION),
                count(all, ProjectCard::evaluationOverdue),
                all.stream().mapToInt(card -> card.dueFollowUps().size()).sum(),
                count(all, card -> card.kind() == ProjectKind.PARTNERSHIP_IOP));
    }

    /** How many serve each dimension; those that do not say are in none. */
    public Map<Dimension, Integer> balance(String municipality) {
        return counted(municipality, Dimension.class, ProjectCard::dimension);
    }

    /** How many reach how far; those that do not say are in none. */
    public Map<Level, Integer> levels(String municipality) {
        return counted(municipality, Level.class, ProjectCard::level);
    }

    private <E extends Enum<E>> Map<E, Integer> counted(
            String municipality, Class<E> words, Function<ProjectCard, @Nullable E> stated) {
        Map<E, Integer> counts = new EnumMap<>(words);
        for (ProjectCard card : cards(municipality)) {
            E word = stated.apply(card);
            if (word != null) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** When the newest change to any of them was made; {@code null} = there was none. */
    public @Nullable Instant changed(String municipality) {
        return changed(municipality, WHOLE);
    }

    /** When the newest change to any that shows, or showed, under the goal was made; {@code null} = there was none. */
    public @Nullable Instant changed(String municipality, int goal) {
        Register register = registers.get(municipality);
        return register == null ? null : register.changed.get(goal);
    }

    /** What is held of a project, also when it was erased. */
    public Optional<Held<ProjectState>> find(String municipality, String id) {
        return states.find(municipality + "/" + id);
    }

    /** The name of a project that has a page. @throws Problem 404 when it is not known, 410 when it was erased */
    public String nameOf(String municipality, String id) {
        return known(municipality, id).name();
    }

    /** The receipt of the newest change of it that is known here. */
    public String receiptOf(String municipality, String id) {
        String key = municipality + "/" + id;
        return new Receipt(ProjectTopic.NAME, key, states.version(key)).toString();
    }

    /** The state of a project that has a page. @throws Problem 404 when it is not known, 410 when it was erased */
    public ProjectState known(String municipality, String id) {
        ProjectState state = find(municipality, id)
                .orElseThrow(() -> Problem.notFound("There is no such project in the municipality."))
                .state();
        if (state == null) {
            throw Problem.gone("The project has been erased.");
        }
        return state;
    }

    /** The name by which others call it; empty when it is not known or was erased. */
    public Optional<String> name(String municipality, String id) {
        return find(municipality, id).map(Held::state).map(ProjectState::name);
    }

    /** Takes a change over from the states. @param goals under which it shows, or showed before */
    void update(String municipality, String id, Set<Integer> goals) {
        Register register = registers.computeIfAbsent(municipality, code -> new Register());
        find(municipality, id).ifPresent(held -> {
            ProjectState state = held.state();
            if (state == null) {
                register.cards.remove(id);
            } else {
                register.cards.put(id, ProjectCard.of(state, held.time()));
            }
            register.changed(WHOLE, held.time());
            goals.forEach(goal -> register.changed(goal, held.time()));
        });
    }

    private Collection<ProjectCard> cards(String municipality) {
        Register register = registers.get(municipality);
        return register == null ? List.of() : register.cards.values();
    }

    /** In the order of the Swedish alphabet. Each with a collator of its own: it is not for several threads. */
    static Comparator<ProjectCard> byName() {
        return Comparator.comparing(ProjectCard::name, Collator.getInstance(Language.SV.locale()));
    }
}
