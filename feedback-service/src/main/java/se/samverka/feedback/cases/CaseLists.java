package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samverka.kit.http.Paging;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.security.MunicipalityCode;

/** Cases that are looked for by something else than their key. */
@Component
class CaseLists {

    private static final int STEP = 500;
    private static final int OVERLAP = 50;

    private final Aggregates<Case> stored;

    CaseLists(Aggregates<Case> stored) {
        this.stored = stored;
    }

    /** What waits for a decision in a municipality, the longest waiting first. @param kind empty = of all kinds */
    List<Versioned<Case>> waiting(MunicipalityCode municipality, Optional<Opinion.Kind> kind, Paging paging) {
        return stored.loadMarked(queue(kind), municipality + "/", Instant.MAX, paging.skip(), paging.limit());
    }

    /** How much waits in all. @param kind as in {@link #waiting} */
    long countWaiting(MunicipalityCode municipality, Optional<Opinion.Kind> kind) {
        return stored.countMarked(queue(kind), municipality + "/", Instant.MAX);
    }

    private static String queue(Optional<Opinion.Kind> kind) {
        return kind.map(CaseStore::queueOf).orElse(CaseStore.QUEUE);
    }

    /** How much waits in all municipalities. */
    long countAllWaiting() {
        return stored.countMarked(CaseStore.QUEUE, "", Instant.MAX);
    }

    /** Since when the one waits that waits longest, of all municipalities. */
    Optional<Instant> longestWaiting() {
        return stored.loadMarked(CaseStore.QUEUE, "", Instant.MAX, 0, 1).stream()
                .map(one -> requireNonNull(one.state()).course().waitingSince())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * All of a municipality's cases that this address was left with, oldest first. Neighbouring steps overlap: what is
     * removed meanwhile moves the rest forward.
     */
    List<Versioned<Case>> ofAuthor(MunicipalityCode municipality, String email) {
        Map<String, Versioned<Case>> found = new LinkedHashMap<>();
        int skip = 0;
        List<Versioned<Case>> step;
        do {
            step = stored.loadMarked(CaseStore.ADDRESS, municipality + "/", Instant.MAX, skip, STEP);
            step.stream()
                    .filter(one -> requireNonNull(one.state()).opinion().isFrom(email))
                    .forEach(one -> found.put(one.key(), one));
            skip += STEP - OVERLAP;
        } while (step.size() == STEP);
        return List.copyOf(found.values());
    }
}
