package se.samverka.projects.register;

import java.util.Optional;
import java.util.UUID;
import se.samverka.kit.http.Idempotency;

/** Ids of what is new in the register. */
public final class NewId {

    private NewId() {}

    /** A repeatable request names the id, so that it finds what it made before; without one the id is random. */
    public static String of(Optional<Idempotency> request) {
        return request.map(NewId::named).orElseGet(UUID::randomUUID).toString();
    }

    /** The request's hash in the form of a UUID. */
    private static UUID named(Idempotency request) {
        return new UUID(
                Long.parseUnsignedLong(request.key(), 0, 16, 16), Long.parseUnsignedLong(request.key(), 16, 32, 16));
    }
}
