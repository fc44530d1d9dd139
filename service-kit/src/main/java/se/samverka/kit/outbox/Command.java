package se.samverka.kit.outbox;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;

/**
 * One wish to change one aggregate, with all that is checked before the decision, in the contract's order: a repeat of
 * an idempotent request, 410 and 404, 428, 412.
 *
 * @param key the aggregate
 * @param present whether what the write is about is there; when not, the answer is 404
 * @param precondition the version the caller decided on
 * @param idempotency {@code null} when the request must not be recognised
 */
public record Command<S>(
        String key,
        Predicate<Versioned<S>> present,
        Precondition precondition,
        @Nullable Idempotency idempotency) {

    /** About an aggregate that must be there. */
    public static <S> Command<S> on(String key, Precondition precondition) {
        return new Command<>(key, now -> now.version() > 0, precondition, null);
    }

    /** About an aggregate that counts as there, with version 0, before anybody wrote it. */
    public static <S> Command<S> onAny(String key, Precondition precondition) {
        return new Command<>(key, now -> true, precondition, null);
    }

    /** Also needs this to hold, or else 404: something inside the aggregate is there. */
    public Command<S> where(Predicate<Versioned<S>> there) {
        return new Command<>(key, present.and(there), precondition, idempotency);
    }

    /** May be sent again under this key; empty leaves it as it is. */
    public Command<S> repeatable(Optional<Idempotency> request) {
        return new Command<>(key, present, precondition, request.orElse(null));
    }
}
