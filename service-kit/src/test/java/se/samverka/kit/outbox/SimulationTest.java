package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import se.samverka.kit.outbox.SimWorld.Without;

/**
 * The two guarantees of the outbox over many random schedules, each named by its seed: run one again with
 * {@code -Dsamverka.simulation.first=SEED -Dsamverka.simulation.schedules=1}.
 */
class SimulationTest {

    private static final long FIRST = Long.getLong("samverka.simulation.first", 1);
    private static final int SCHEDULES = Integer.getInteger("samverka.simulation.schedules", 100_000);
    private static final Logger QUIETENED = (Logger) LoggerFactory.getLogger("se.samverka.kit.outbox");

    @BeforeAll
    static void quieten() {
        QUIETENED.setLevel(Level.OFF);
    }

    @AfterAll
    static void restore() {
        QUIETENED.setLevel(null);
    }

    @Test
    void everyScheduleKeepsBothGuarantees() {
        AtomicLong steps = new AtomicLong();
        List<String> wrong = play(SCHEDULES, Without.NOTHING, steps);
        System.out.printf("simulation: %d schedules from seed %d, %d steps%n", SCHEDULES, FIRST, steps.get());
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void takingOutAProtectionIsNoticed(Without without) {
        assertThat(play(20_000, without, new AtomicLong()))
                .as("20,000 schedules without %s", without)
                .isNotEmpty();
    }

    /**
     * Plays schedules until one goes wrong. On virtual threads: a schedule and its tasks then share carriers, and
     * moving between them is cheap.
     */
    private static List<String> play(int schedules, Without without, AtomicLong steps) {
        AtomicInteger next = new AtomicInteger();
        List<String> wrong = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < Runtime.getRuntime().availableProcessors(); worker++) {
                threads.execute(() -> {
                    for (int i = next.getAndIncrement(); i < schedules && wrong.isEmpty(); i = next.getAndIncrement()) {
                        long seed = FIRST + i;
                        SimWorld world = new SimWorld(seed, without, seed % 10 != 0);
                        world.play().forEach(text -> wrong.add("seed " + seed + ": " + text));
                        steps.addAndGet(world.steps());
                    }
                });
            }
        }
        return wrong;
    }
}
