package se.samverka.kit.problem;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoStalePrimaryException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database that cannot be reached, does not answer in time or has no primary: 503. That it refused what it was asked
 * is a fault of ours and stays unforeseen.
 */
final class DatabaseFailures implements FailureReading {

    /** Client exceptions are those of choosing a server: none in time, none reachable, the pool emptied. */
    private static final List<Class<? extends MongoException>> AWAY = List.of(
            MongoClientException.class,
            MongoSocketException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoStalePrimaryException.class,
            MongoExecutionTimeoutException.class,
            MongoWriteConcernException.class,
            MongoInterruptedException.class);

    @Override
    public @Nullable Problem read(Throwable failure) {
        return AWAY.stream().anyMatch(type -> type.isInstance(failure))
                ? ProblemReader.busy("The database does not answer in time. The same request may succeed soon.")
                : null;
    }
}
