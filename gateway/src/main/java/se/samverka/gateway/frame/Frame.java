package se.samverka.gateway.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The goals of Agenda 2030 in their order. */
public final class Frame {

    private static final Pattern NUMBER = Pattern.compile("[1-9]|1[0-7]");

    private final List<Goal> goals;

    private Frame(List<Goal> goals) {
        this.goals = List.copyOf(goals);
    }

    /** Reads {@code samverka/frame.json} of the contracts. @throws UncheckedIOException when it cannot be read */
    public static Frame load() {
        try (InputStream json = new ClassPathResource("samverka/frame.json").getInputStream()) {
            return new Frame(JsonMapper.shared().readValue(json, Goals.class).goals());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All 17, in order. */
    public List<Goal> goals() {
        return goals;
    }

    /** The goal with this number. @throws IndexOutOfBoundsException when it is not 1-17 */
    public Goal goal(int number) {
        return goals.get(number - 1);
    }

    /** The goal that a part of a path names, in its only spelling: {@code 7}, never {@code 07}. */
    public Optional<Goal> find(String number) {
        return NUMBER.matcher(number).matches() ? Optional.of(goal(Integer.parseInt(number))) : Optional.empty();
    }

    private record Goals(List<Goal> goals) {}
}
