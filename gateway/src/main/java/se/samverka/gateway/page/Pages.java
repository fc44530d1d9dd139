package se.samverka.gateway.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import se.samverka.kit.problem.Problem;

/**
 * The pages that are ready, by path. A page is rendered when it is first asked for and kept until something in it
 * changes; those that nobody asks for give way when there are too many.
 *
 * <p>Rendering and dropping the same page exclude each other. So whoever changes what a page is made of, and drops it
 * after that, can be sure that no page from before the change stays.
 */
public final class Pages {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Cache<String, Page> ready;
    private final BooleanSupplier caughtUp;

    /**
     * @param most memory the pages may take
     * @param caughtUp whether the view has everything that was published before the start
     */
    public Pages(DataSize most, BooleanSupplier caughtUp) {
        this.caughtUp = caughtUp;
        this.ready = Caffeine.newBuilder()
                .maximumWeight(most.toBytes())
                .weigher((String path, Page page) -> page.weight())
                // Dropped pages make room at once, on the thread that drops them.
                .executor(Runnable::run)
                .build();
    }

    /** The page at this path if it is ready. */
    public @Nullable Page ready(String path) {
        return ready.getIfPresent(path);
    }

    /**
     * The page at this path, made of the view; rendered now if it is not ready. Rendering must not ask for another
     * page.
     *
     * @throws Problem 503 as long as the view has not caught up: it would be missing things
     */
    public Page view(String path, Supplier<Page> rendering) {
        requireCaughtUp();
        return fixed(path, rendering);
    }

    /**
     * A page made of the view that is not worth keeping: one of very many.
     *
     * @throws Problem 503 as {@link #view}
     */
    public Page passing(Supplier<Page> rendering) {
        requireCaughtUp();
        return rendering.get();
    }

    /** The page at this path, made of what never changes while we run. */
    public Page fixed(String path, Supplier<Page> rendering) {
        return ready.get(path, unused -> rendering.get());
    }

    /** Something in this page changed: the next reader gets a new one. */
    public void drop(String path) {
        ready.invalidate(path);
    }

    /** @throws Problem 503 as long as the view has not caught up: whatever asks it would miss things */
    public void requireCaughtUp() {
        if (!caughtUp.getAsBoolean()) {
            throw Problem.unavailable("The view is being built after a start. Try again in a moment.", SOON);
        }
    }
}
