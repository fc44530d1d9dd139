package se.samverka.gateway.goal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverka.gateway.language.Text;

/**
 * A gap in the list of a municipality's open ones.
 *
 * @param goal 1-17
 * @param name of the goal
 */
public record OpenGap(int goal, Text name, @JsonUnwrapped GoalPage.Gap gap) {}
