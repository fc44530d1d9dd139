package se.samverka.gateway.indicator;

import java.util.List;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Html;

/** The indicators' part of the gateway, put together without Spring. */
public final class IndicatorView {

    private final States<Indicator> states = new States<>();
    private final Indicators indicators = new Indicators(states);

    /** What is known of them. */
    public Indicators indicators() {
        return indicators;
    }

    /** What feeds it. */
    public TopicView topic(IndicatorListener... listeners) {
        return IndicatorTopic.of(states, indicators, List.of(listeners));
    }

    /** The page of one for people. */
    public String html(Pages pages, Frame frame, Html html, Municipality place, String id, Language language) {
        return new IndicatorPages(pages, indicators, frame, html)
                .html(place, id, language)
                .text();
    }
}
