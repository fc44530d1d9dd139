package se.samverka.goals.job;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work on a list of items, and how far it has come. What is done to it gives the job after it and changes nothing itself.
 *
 * @param id unique within its scope
 * @param request hash of the request that may be repeated; {@code null} = it may not
 * @param total how many items there were at the start
 * @param todo those that are left, in their order
 * @param failed those that could not be done, with why
 * @param endedAt {@code null} while it runs
 */
public record Job(
        String id,
        @Nullable String request,
        State state,
        int total,
        List<Item> todo,
        List<Failure> failed,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How many jobs of a place are kept beside the last. */
    static final int PAST = 19;

    /** How many failures these have at most. With 300 bytes each they are far from the 16 MB of a document. */
    static final int PAST_FAILURES = 20_000;

    /** Copies its lists. */
    public Job {
        todo = List.copyOf(todo);
        failed = List.copyOf(failed);
    }

    /** How it goes. */
    public enum State {
        /** Some of it is left. */
        RUNNING,
        /** All has been gone through; what failed is named. */
        DONE,
        /** Nothing could be done, or it was given up before its end. */
        FAILED
    }

    /** One thing to do. @param detail what else the work must know of it */
    public record Item(String id, String detail) {}

    /** One that could not be done. @param reason in words that may be shown */
    public record Failure(String id, String reason) {}

    /** A new one. */
    public static Job begun(String id, @Nullable String request, List<Item> items, Instant now) {
        return new Job(id, request, State.RUNNING, items.size(), items, List.of(), now, null);
    }

    /** How many items have been gone through, failed ones too. */
    public int done() {
        return total - todo.size();
    }

    /** What is to be done next. */
    List<Item> next(int most) {
        return todo.subList(0, Math.min(most, todo.size()));
    }

    /** The first items have been gone through. @param failures why, by id, of those that failed */
    Job advanced(int count, Map<String, String> failures) {
        List<Failure> all = new ArrayList<>(failed);
        todo.stream()
                .limit(count)
                .filter(item -> failures.containsKey(item.id()))
                .forEach(item -> all.add(new Failure(item.id(), String.valueOf(failures.get(item.id())))));
        return new Job(id, request, state, total, todo.subList(count, todo.size()), all, startedAt, null);
    }

    /** The same, unless nothing more of it is to be tried. */
    Job after(int count, Work.Outcome outcome) {
        Job advanced = advanced(count, outcome.failed());
        return outcome.givenUp() == null ? advanced : advanced.givenUp(outcome.givenUp());
    }

    /** Nothing more of it is tried. @param reason that stands at each of those that are left */
    Job givenUp(String reason) {
        Job all = advanced(todo.size(), todo.stream().collect(toMap(Item::id, item -> reason)));
        return new Job(id, request, State.FAILED, total, List.of(), all.failed, startedAt, null);
    }

    /** There is nothing left to do. */
    Job ended(Instant now) {
        boolean nothing = total > 0 && failed.size() == total;
        State outcome = nothing || state == State.FAILED ? State.FAILED : State.DONE;
        return new Job(id, request, outcome, total, List.of(), failed, startedAt, now);
    }

    /** Of a place's jobs, newest first, those that are kept beside a new one: as many as one document can hold. */
    static List<Job> kept(List<Job> all) {
        List<Job> kept = new ArrayList<>();
        int failures = 0;
        for (Job job : all) {
            failures += job.failed.size();
            if (kept.size() == PAST || failures > PAST_FAILURES) {
                break;
            }
            kept.add(job.past());
        }
        return kept;
    }

    /** The same without what only a running one needs. */
    private Job past() {
        return new Job(id, request, state, total, List.of(), failed, startedAt, endedAt);
    }
}
