package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What every {@link DocumentStore} must do: the simulated one, the stand-in's and MongoDB's are held against it. */
abstract class DocumentStoreContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
    static final Instant LATER = NOW.plusSeconds(5);

    /** The store under test, empty of keys that start with a new {@link #key}. */
    abstract DocumentStore store();

    private final String prefix = UUID.randomUUID().toString();

    String key() {
        return prefix + "/17";
    }

    static Entry entry(long version) {
        byte[] payload = ("{\"version\":" + version + ",\"text\":\"åäö\"}").getBytes(StandardCharsets.UTF_8);
        return new Entry(version, "test.changed", "id-" + version, NOW.plusMillis(version), payload, null);
    }

    private static Map<String, Object> state(int number) {
        return new TreeMap<>(Map.of("number", number, "names", List.of("a", "b"), "inner", Map.of("yes", true)));
    }

    private StoredDocument write(@Nullable StoredDocument seen, @Nullable Claim claim) {
        return attempt(seen, claim).orElseThrow();
    }

    private Optional<StoredDocument> attempt(@Nullable StoredDocument seen, @Nullable Claim claim) {
        long version = seen == null ? 1 : seen.version() + 1;
        return store().write(new Write(key(), seen, state((int) version), Map.of(), entry(version), claim, List.of()));
    }

    @Test
    void aFirstWriteIsReadBackWhole() {
        Remembered request = new Remembered("k", "b", 1, "made");
        StoredDocument after = store().write(
                        new Write(key(), null, state(1), Map.of(), entry(1), new Claim("t", LATER), List.of(request)))
                .orElseThrow();
        StoredDocument read = store().read(key()).orElseThrow();

        assertThat(read).usingRecursiveComparison().ignoringFields("state").isEqualTo(after);
        assertThat(JSON.valueToTree(read.state()).toString())
                .isEqualTo(JSON.valueToTree(new TreeMap<>(state(1))).toString());
        assertThat(read.claim()).isEqualTo(new Claim("t", LATER));
        assertThat(read.remembered()).containsExactly(request);
        assertThat(read.outbox()).hasSize(1).first().usingRecursiveComparison().isEqualTo(entry(1));
        assertThat(read.last()).usingRecursiveComparison().isEqualTo(entry(1));
    }

    @Test
    void aSecondFirstWriteIsRefused() {
        write(null, null);
        assertThat(attempt(null, null)).isEmpty();
    }

    @Test
    void aWriteOnAnOlderVersionIsRefused() {
        StoredDocument first = write(null, null);
        write(first, null);
        assertThat(attempt(first, null)).isEmpty();
        assertThat(store().read(key()).orElseThrow().outbox())
                .extracting(Entry::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void aWriteThatSawAClaimIsRefusedOnceItsHolderHasSettled() {
        StoredDocument first = write(null, new Claim("t", LATER));
        assertThat(store().settle(key(), "t", 1)).isTrue();
        assertThat(attempt(first, null)).isEmpty();
    }

    @Test
    void aWriteThatSawNoClaimIsRefusedOnceThereIsOne() {
        StoredDocument first = write(null, null);
        assertThat(store().take(key(), new Claim("t", LATER), NOW)).isPresent();
        assertThat(attempt(first, new Claim("u", LATER))).isEmpty();
    }

    @Test
    void aWriteThatSawSomethingWaitIsRefusedOnceItWasSent() {
        StoredDocument first = write(null, null);
        assertThat(store().take(key(), new Claim("t", LATER), NOW)).isPresent();
        assertThat(store().settle(key(), "t", 1)).isTrue();
        assertThat(attempt(first, null))
                .as("it would leave what waits unmarked")
                .isEmpty();

        write(store().read(key()).orElseThrow(), null);
        assertThat(store().due(LATER, 10_000)).contains(key());
    }

    @Test
    void aClaimThatWasProlongedIsNotTakenOver() {
        StoredDocument first = write(null, new Claim("t", NOW));
        assertThat(store().renew(key(), new Claim("t", LATER))).isTrue();
        assertThat(attempt(first, new Claim("u", LATER))).isEmpty();
        assertThat(attempt(first, null)).as("one that leaves the claim alone").isPresent();
    }

    @Test
    void aWriteBesideAClaimLeavesItAlone() {
        StoredDocument second = write(write(null, new Claim("t", LATER)), null);
        assertThat(second.heldBy("t")).isTrue();
        assertThat(second.outbox()).hasSize(2);
    }

    @Test
    void settlingNeedsTheTokenAndTheNewestVersion() {
        write(write(null, new Claim("t", LATER)), null);
        assertThat(store().settle(key(), "other", 2)).isFalse();
        assertThat(store().settle(key(), "t", 1)).isFalse();
        assertThat(store().settle(key(), "t", 2)).isTrue();
        StoredDocument settled = store().read(key()).orElseThrow();
        assertThat(settled.outbox()).isEmpty();
        assertThat(settled.claim()).isNull();
        assertThat(settled.last().version()).isEqualTo(2);
        assertThat(store().due(LATER.plusSeconds(60), 10_000)).doesNotContain(key());
    }

    @Test
    void droppingKeepsTheRestAndProlongs() {
        write(write(null, new Claim("t", NOW)), null);
        assertThat(store().drop(key(), new Claim("other", LATER), 1, NOW)).isEmpty();
        StoredDocument rest =
                store().drop(key(), new Claim("t", LATER), 1, entry(2).time()).orElseThrow();
        assertThat(rest.outbox()).extracting(Entry::version).containsExactly(2L);
        assertThat(rest.claim()).isEqualTo(new Claim("t", LATER));
    }

    @Test
    void takingNeedsSomethingThatWaitsAndNobodyWhoSends() {
        StoredDocument held = write(null, new Claim("t", NOW));
        assertThat(store().take(key(), new Claim("u", LATER), NOW))
                .as("until now is not over yet")
                .isEmpty();
        assertThat(store().take(key(), new Claim("u", LATER), NOW.plusMillis(1)))
                .isPresent();
        assertThat(store().renew(key(), held.claim())).isFalse();
        assertThat(store().settle(key(), "u", 1)).isTrue();
        assertThat(store().take(key(), new Claim("v", LATER), LATER.plusSeconds(1)))
                .as("nothing waits")
                .isEmpty();
    }

    @Test
    void whatWaitsAndIsNotHeldIsDue() {
        write(null, new Claim("t", LATER));
        assertThat(store().due(NOW, 10_000)).doesNotContain(key());
        assertThat(store().due(LATER.plusMillis(1), 10_000)).contains(key());
        assertThat(store().backlog().documents()).isPositive();
        assertThat(store().backlog().oldest()).isBeforeOrEqualTo(entry(1).time());
    }

    @Test
    void anErasureTakesTheStateAndLeavesTheVersion() {
        StoredDocument first = write(null, new Claim("t", LATER));
        assertThat(store().write(new Write(key(), first, null, Map.of(), entry(2), null, List.of())))
                .isPresent();
        assertThat(store().settle(key(), "t", 2)).isTrue();
        StoredDocument erased = store().read(key()).orElseThrow();
        assertThat(erased.state()).isNull();
        assertThat(erased.version()).isEqualTo(2);
        assertThat(store().readAll(prefix)).isEmpty();
        assertThat(store().versions(List.of(key(), "nobody"))).containsExactly(Map.entry(key(), 2L));
    }

    @Test
    void allOfAPrefixComeInOrder() {
        for (String key : List.of("b", "a", "c")) {
            store().write(new Write(prefix + "/" + key, null, state(1), Map.of(), entry(1), null, List.of()));
        }
        store().write(new Write(prefix + "0/x", null, state(1), Map.of(), entry(1), null, List.of()));
        assertThat(store().readAll(prefix + "/"))
                .extracting(StoredDocument::key)
                .containsExactly(prefix + "/a", prefix + "/b", prefix + "/c");
    }

    @Test
    void whatIsMarkedIsFoundEarliestFirst() {
        marked("b", NOW.plusSeconds(1));
        marked("a", NOW.plusSeconds(2));
        StoredDocument gone = marked("c", NOW);
        marked("d", NOW.plusSeconds(3));
        store().write(new Write(gone.key(), gone, state(2), Map.of("other", NOW), entry(2), null, List.of()));

        assertThat(store().readMarked("queue", prefix + "/", Instant.MAX, 0, 10))
                .extracting(StoredDocument::key)
                .containsExactly(prefix + "/b", prefix + "/a", prefix + "/d");
        assertThat(store().readMarked("queue", prefix + "/", NOW.plusSeconds(3), 1, 1))
                .extracting(StoredDocument::key)
                .containsExactly(prefix + "/a");
        assertThat(store().countMarked("queue", prefix + "/", Instant.MAX)).isEqualTo(3);
        assertThat(store().countMarked("queue", prefix + "/", NOW.plusSeconds(3)))
                .isEqualTo(2);
        assertThat(store().readMarked("queue", prefix + "0/", Instant.MAX, 0, 10))
                .isEmpty();
    }

    @Test
    void whatIsErasedHasNoMark() {
        StoredDocument first = marked("a", NOW);
        store().write(new Write(first.key(), first, null, Map.of(), entry(2), null, List.of()));
        assertThat(store().countMarked("queue", prefix + "/", Instant.MAX)).isZero();
    }

    private StoredDocument marked(String name, Instant time) {
        return store().write(new Write(
                        prefix + "/" + name, null, state(1), Map.of("queue", time), entry(1), null, List.of()))
                .orElseThrow();
    }

    @Test
    void ofManyWritersOnOneVersionOneWins() throws Exception {
        StoredDocument first = write(null, null);
        Callable<Boolean> attempt = () -> attempt(first, null).isPresent();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> outcomes = threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(i -> attempt).toList());
            int won = 0;
            for (Future<Boolean> outcome : outcomes) {
                won += outcome.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }
}
