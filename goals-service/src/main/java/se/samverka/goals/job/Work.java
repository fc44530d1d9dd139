package se.samverka.goals.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.job.Job.Item;

/**
 * What a kind of job does. A batch whose outcome was not stored, since the process died, is done again: doing it twice
 * must be as good as once.
 */
public interface Work {

    /** What jobs of this kind are called, {@code [a-z-]+}. */
    String kind();

    /** How many items it takes at once. */
    int batch();

    /**
     * Does some items.
     *
     * @param place of the job within its kind
     * @return what became of them
     * @throws RuntimeException when nothing can be said of them, since a database does not answer, say: they are tried
     *     again later
     */
    Outcome run(String place, Job job, List<Item> items);

    /**
     * What became of a batch.
     *
     * @param failed why, by id, of those that could not be done
     * @param givenUp why nothing more of the job is to be tried, in words that may be shown; {@code null} = it goes on
     */
    record Outcome(Map<String, String> failed, @Nullable String givenUp) {

        /** It goes on. */
        public static Outcome of(Map<String, String> failed) {
            return new Outcome(failed, null);
        }
    }

    /** A job has ended. */
    default void ended(String place, Job job) {}
}
