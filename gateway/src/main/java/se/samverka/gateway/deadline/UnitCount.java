package se.samverka.gateway.deadline;

import org.jspecify.annotations.Nullable;

/** How many are overdue in a unit. @param unit {@code null} = their projects do not state one */
public record UnitCount(@Nullable String unit, int count) {}
