package se.samverka.gateway.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderedTest {

    private static final int PLACES = 60;

    @Test
    void whateverComesAndGoesItIsWhatASortedSetWouldBe() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            TreeSet<Integer> reference = new TreeSet<>(Comparator.reverseOrder());
            Ordered<Integer> ordered = new Ordered<>(Comparator.<Integer>reverseOrder());
            for (int step = 0; step < 200; step++) {
                change(random, reference, ordered);
                assertThat(ordered.size()).as("seed %d, step %d", seed, step).isEqualTo(reference.size());
                if (random.nextInt(4) == 0) {
                    int most = random.nextInt(PLACES);
                    assertThat(ordered.first(most))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(reference.stream().limit(most).toList());
                }
            }
            assertThat(ordered.all()).containsExactlyElementsOf(reference);
        }
    }

    @Test
    void whatOneHasSeenStaysAsItWas() {
        Ordered<Integer> ordered = new Ordered<>(Comparator.<Integer>naturalOrder());
        ordered.add(1);
        var seen = ordered.first(2);
        ordered.add(0);
        assertThat(seen).containsExactly(1);
        assertThat(ordered.first(1)).containsExactly(0);
    }

    /** Each is there once at most, as those who use it see to. */
    private static void change(Random random, TreeSet<Integer> reference, Ordered<Integer> ordered) {
        int one = random.nextInt(PLACES);
        if (reference.contains(one) || random.nextInt(5) == 0) {
            reference.remove(one);
            ordered.remove(one);
        } else {
            reference.add(one);
            ordered.add(one);
        }
    }
}
