package se.samverka.kit.problem;

import org.jspecify.annotations.Nullable;

/** Knows what some exceptions of a library mean for the caller. */
@FunctionalInterface
interface FailureReading {

    /** The problem to answer with; {@code null} when this failure is not one it knows. */
    @Nullable
    Problem read(Throwable failure);
}
