package se.samverka.gateway.replica;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is held of one aggregate.
 *
 * @param version of the newest event that was applied, from 1
 * @param time when that change was made
 * @param state the public state after it; {@code null} when it has been erased
 */
public record Held<S>(long version, Instant time, @Nullable S state) {}
