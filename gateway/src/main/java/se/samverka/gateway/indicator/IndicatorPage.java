package se.samverka.gateway.indicator;

import java.util.List;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;

/** An indicator on a page of its own. @param goals it measures */
public record IndicatorPage(Municipality municipality, ShownIndicator indicator, List<Goal> goals) {}
