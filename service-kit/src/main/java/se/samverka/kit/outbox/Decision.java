package se.samverka.kit.outbox;

/** A rule applied to the present state. Called again with a newer state when another writer came first. */
@FunctionalInterface
public interface Decision<S> {

    /**
     * @param now the aggregate as stored, version 0 when it never was
     * @return the change to store
     * @throws se.samverka.kit.problem.Problem 409 and the like: the change is refused and nothing is stored
     */
    Change<S> decide(Versioned<S> now);
}
