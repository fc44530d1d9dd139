package se.samverka.gateway.deadline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A part of what is overdue, as the API answers it.
 *
 * @param units how many there are in each unit, whatever unit was asked for
 */
record DeadlineList(@JsonUnwrapped Object part, List<UnitCount> units) {}
