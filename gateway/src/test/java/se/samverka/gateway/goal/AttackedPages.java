package se.samverka.gateway.goal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.json.JsonMapper;

/** Pages on which hostile texts stand wherever a text can stand, also where their owner would not let them pass. */
final class AttackedPages {

    private static final Municipality PLACE = new Municipality("1781", "Kristinehamn");

    private AttackedPages() {}

    /** The goal's page, an indicator's and the one of what is to be reviewed, in both languages. */
    static List<String> of(List<String> attacks) {
        GoalView view = new GoalView();
        try {
            for (int i = 0; i < attacks.size(); i++) {
                view.apply(indicator(i, json(attacks.get(i))));
            }
            view.apply(GoalFixtures.event("se.samverka.goal.assessed.v1", "1781", 17, 1, goal(attacks)));
        } catch (UnreadableRecord e) {
            throw new AssertionError(e);
        }
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        view.html(PLACE, language),
                        view.indicator(PLACE, id(0), language),
                        view.review(PLACE, language)))
                .toList();
    }

    private static Incoming indicator(int number, String text) {
        return IndicatorFixtures.event("measured", "1781", id(number), 1, """
                "title":{"sv":%1$s,"en":%1$s},"goals":[17],"links":[],"unit":%1$s,"direction":"UP","target":{"year":2030,"value":5},
                "source":%1$s,"values":[{"year":2024,"total":1,"women":2,"men":null,"state":"VALUE","sourceStatus":null},
                {"year":2025,"total":3,"women":2,"men":null,"state":"PRELIMINARY","sourceStatus":{"total":%1$s,"women":null,"men":%1$s}}],
                "comparisons":[{"kind":"SIMILAR","group":%1$s,"name":%1$s,"values":[{"year":2025,"total":4}]}],
                "trend":"UNKNOWN","trendBasis":null""".formatted(text));
    }

    private static String goal(List<String> attacks) {
        return """
                "assessment":{"status":"NEUTRAL","rationale":{"sv":%1$s,"en":%1$s},"basis":"JUDGEMENT","confidence":"LOW",
                "assessedOn":"2026-01-01","recordedAt":"2025-11-23T08:05:00Z","evidence":[%2$s],"stale":true},
                "title":{"sv":%1$s,"en":%1$s},"sections":[%3$s],"links":[%4$s],"gaps":[%5$s]""".formatted(
                        json(String.join("\n\n", attacks)),
                        each(attacks, """
                                {"kind":"PROJECT","ref":%1$s},{"kind":"GAP","ref":%1$s},{"kind":"LESSON","ref":%1$s}"""),
                        each(attacks, """
                                {"heading":{"sv":%1$s,"en":%1$s},"body":{"sv":%1$s,"en":%1$s}}"""),
                        each(attacks, """
                                {"title":{"sv":%1$s,"en":%1$s},"url":%1$s},{"title":{"sv":%1$s,"en":null},"url":"https://x.example/"}"""),
                        each(attacks, """
                                {"id":%1$s,"scope":"UN","reason":{"sv":%1$s,"en":%1$s},"owner":%1$s,"nextCheck":null,
                                "targets":[%1$s],"registeredAt":"2026-11-23T08:00:00Z"}"""));
    }

    private static String each(List<String> attacks, String form) {
        return attacks.stream().map(AttackedPages::json).map(form::formatted).collect(Collectors.joining(","));
    }

    private static String id(int number) {
        return "N" + (1000 + number);
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
