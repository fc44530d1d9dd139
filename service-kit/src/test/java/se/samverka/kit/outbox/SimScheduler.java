package se.samverka.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/**
 * Runs many tasks as one: exactly one moves at a time, from one of its yields to the next, and a seeded generator says
 * which. Time is a number that passes only here. Tasks are ordinary blocking code on virtual threads.
 */
final class SimScheduler {

    /** Unwinds a task of a process that was killed; an Error, so that no handler of the code under test stops it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** One thread of one simulated process. */
    final class Task {
        private final int process;
        private final Semaphore go = new Semaphore(0);
        private long wakesAt;
        private boolean killed;
        private boolean done;

        private Task(int process) {
            this.process = process;
        }
    }

    private static final long STEP_NANOS = 20_000_000;

    private final SplittableRandom random;
    private final Semaphore back = new Semaphore(0);
    private final List<Task> tasks = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Task current;
    private long now;
    private int steps;

    SimScheduler(SplittableRandom random) {
        this.random = random;
    }

    long now() {
        return now;
    }

    int steps() {
        return steps;
    }

    List<Throwable> failures() {
        return failures;
    }

    /** Adds a task of a process; it begins at its first turn. */
    void spawn(int process, Runnable body) {
        Task task = new Task(process);
        tasks.add(task);
        Thread.ofVirtual().start(() -> {
            task.go.acquireUninterruptibly();
            try {
                if (!task.killed) {
                    body.run();
                }
            } catch (Killed e) {
                // What a kill is for.
                task.killed = true;
            } catch (Throwable e) {
                failures.add(e);
            } finally {
                task.done = true;
                back.release();
            }
        });
    }

    /** Lets others move; called from tasks. */
    void yieldNow() {
        sleep(0);
    }

    /** Lets others move until this much time has passed. */
    void sleep(long nanos) {
        Task task = current;
        task.wakesAt = now + nanos;
        back.release();
        task.go.acquireUninterruptibly();
        if (task.killed) {
            throw new Killed();
        }
    }

    /** Ends all tasks of a process where they stand. */
    void kill(int process) {
        for (Task task : List.copyOf(tasks)) {
            if (task.process == process) {
                task.killed = true;
                resume(task);
            }
        }
    }

    /** Nothing of this process moves until this much time has passed; its clocks run on. */
    void stall(int process, long nanos) {
        for (Task task : tasks) {
            if (task.process == process) {
                task.wakesAt = Math.max(task.wakesAt, now + nanos);
            }
        }
    }

    /** How many tasks of a process are there. */
    long alive(int process) {
        return tasks.stream().filter(task -> task.process == process).count();
    }

    /** One task moves one step. @return false when there is none */
    boolean step() {
        if (tasks.isEmpty()) {
            return false;
        }
        now += random.nextLong(STEP_NANOS);
        List<Task> ready = ready();
        if (ready.isEmpty()) {
            now = tasks.stream().mapToLong(task -> task.wakesAt).min().orElse(now);
            ready = ready();
        }
        steps++;
        resume(ready.get(random.nextInt(ready.size())));
        return true;
    }

    private List<Task> ready() {
        List<Task> ready = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            if (task.wakesAt <= now) {
                ready.add(task);
            }
        }
        return ready;
    }

    private void resume(Task task) {
        Task before = current;
        current = task;
        task.go.release();
        back.acquireUninterruptibly();
        current = before;
        if (task.done) {
            tasks.remove(task);
        }
    }
}
