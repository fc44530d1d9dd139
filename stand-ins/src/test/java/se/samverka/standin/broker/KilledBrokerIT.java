package se.samverka.standin.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.standin.ForkedJvm;

/** What the broker acknowledged is there after its process was killed in the middle of its work. */
class KilledBrokerIT {

    private static final int KILLS = Integer.getInteger("samverka.kills", 3);
    private static final long SEED = Long.getLong("samverka.seed", 20_261_123L);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> told = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ForkedJvm sending = ForkedJvm.run(SendingProcess.class, folder.toString(), "" + kill)) {
                told.addAll(sending.killAfter(random.nextInt(500, 30_000)));
            }
        }
        try (Broker broker = Broker.start(BrokerSettings.in(folder))) {
            Set<String> missing = new HashSet<>(told);
            new Records(broker.bootstrapServers()).all("t").forEach(r -> missing.remove("sent " + r.value()));
            assertThat(missing).as("seed " + SEED).isEmpty();
        }
    }
}
