package se.samverka.gateway.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;

/**
 * An assessment in the list of a municipality's.
 *
 * @param version of the goal's aggregate
 * @param goal 1-17
 * @param name of the goal
 * @param assessedOn the day it was made; {@code null} = not stated
 * @param recordedAt when it was recorded
 * @param stale older than 12 months
 * @param changedEvidence what it rests on that changed after it
 */
public record AssessedGoal(
        long version,
        int goal,
        Text name,
        Status status,
        @Nullable LocalDate assessedOn,
        Instant recordedAt,
        boolean stale,
        boolean evidenceChangedSince,
        List<ShownEvidence> changedEvidence) {}
