package se.samverka.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The goals and their targets, as {@code contracts} has them. Only what this service needs: which targets exist. */
public final class Frame {

    private final Set<TargetCode> targets;

    /** Reads it from the class path. */
    public Frame() {
        try (InputStream in = Resources.open("frame.json")) {
            FrameFile file = JsonMapper.shared().readValue(in, FrameFile.class);
            targets = file.goals().stream()
                    .flatMap(goal -> goal.targets().stream())
                    .map(TargetEntry::code)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a target with this code. */
    public boolean has(TargetCode code) {
        return targets.contains(code);
    }

    /** A goal's targets in their order. */
    public List<TargetCode> targetsOf(GoalNumber goal) {
        return targets.stream().filter(code -> code.goal().equals(goal)).toList();
    }

    private record FrameFile(List<GoalEntry> goals) {}

    private record GoalEntry(List<TargetEntry> targets) {}

    private record TargetEntry(TargetCode code) {}
}
