package se.samverka.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import se.samverka.kit.problem.Problem;

class PagesTest {

    private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);

    private volatile boolean caughtUp = true;
    private final Pages pages = new Pages(DataSize.ofMegabytes(1), () -> caughtUp);
    private final AtomicInteger rendered = new AtomicInteger();

    @Test
    void aPageIsRenderedOnceHoweverManyAskForIt() {
        for (int i = 0; i < 5; i++) {
            assertThat(pages.view("/a", () -> page("a")).text()).isEqualTo("a");
        }
        assertThat(rendered).hasValue(1);
    }

    @Test
    void aChangeMakesTheNextReaderGetANewPage() {
        pages.view("/a", () -> page("old"));
        pages.drop("/a");

        assertThat(pages.ready("/a")).isNull();
        assertThat(pages.view("/a", () -> page("new")).text()).isEqualTo("new");
    }

    @Test
    void aPageRenderedFromBeforeAChangeDoesNotOutliveIt() throws Exception {
        AtomicReference<String> state = new AtomicReference<>("old");
        CountDownLatch rendering = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CompletableFuture<Page> slow = CompletableFuture.supplyAsync(
                () -> pages.view("/a", () -> {
                    String seen = state.get();
                    rendering.countDown();
                    await().until(() -> changed.getCount() == 0);
                    return page(seen);
                }),
                ASIDE);
        assertThat(rendering.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> change = CompletableFuture.runAsync(
                () -> {
                    state.set("new");
                    changed.countDown();
                    pages.drop("/a");
                },
                ASIDE);
        change.get(10, TimeUnit.SECONDS);
        slow.get(10, TimeUnit.SECONDS);

        assertThat(pages.view("/a", () -> page(state.get())).text()).isEqualTo("new");
    }

    @Test
    void untilTheViewHasCaughtUpNothingIsShownOfIt() {
        caughtUp = false;

        assertThatThrownBy(() -> pages.view("/a", () -> page("half")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        assertThatThrownBy(() -> pages.passing(() -> page("half"))).isInstanceOf(Problem.class);
        assertThat(pages.fixed("/b", () -> page("fixed")).text()).isEqualTo("fixed");
    }

    @Test
    void thePagesKeptAreBoundedByWhatTheyTake() {
        for (int i = 0; i < 100; i++) {
            pages.view("/" + i, () -> page("x".repeat(50_000)));
        }
        long kept = IntStream.range(0, 100)
                .filter(i -> pages.ready("/" + i) != null)
                .count();
        assertThat(kept).isBetween(1L, 21L);
    }

    private Page page(String text) {
        rendered.incrementAndGet();
        return Page.of(Kind.JSON, text.getBytes(StandardCharsets.UTF_8));
    }
}
