package se.samverka.gateway;

import se.samverka.kit.consume.Incoming;

/** Indicator events as their owner sends them. */
public final class IndicatorFixtures {

    /** Their topic. */
    public static final String TOPIC = "samverka.indicators.v1";

    private IndicatorFixtures() {}

    /** An indicator from Kolada with values of every state. @param goals {@code 4,17} */
    public static Incoming measured(String municipality, String id, long version, String goals) {
        return event("measured", municipality, id, version, """
                "title":{"sv":"Exempelmått %s, andel (%%)","en":null},"goals":[%s],"links":[],"unit":"%%","direction":"UP",
                "target":{"year":2030,"value":50},"source":"KOLADA","values":[
                {"year":2020,"total":null,"women":null,"men":null,"state":"NOT_APPLICABLE","sourceStatus":null},
                {"year":2021,"total":37.25,"women":38,"men":36.5,"state":"VALUE","sourceStatus":null},
                {"year":2022,"total":null,"women":null,"men":null,"state":"MISSING","sourceStatus":null},
                {"year":2023,"total":38,"women":39.5,"men":36.5,"state":"VALUE","sourceStatus":null},
                {"year":2024,"total":40,"women":42,"men":38,"state":"VALUE","sourceStatus":null},
                {"year":2025,"total":41.5,"women":44.0,"men":null,"state":"PRELIMINARY",
                "sourceStatus":{"total":null,"women":null,"men":"Undertryckt"}}],
                "comparisons":[{"kind":"SWEDEN","group":"0000","name":null,"values":[{"year":2024,"total":44.1},{"year":2025,"total":44.3}]},
                {"kind":"SIMILAR","group":"G1","name":"Liknande kommuner","values":[{"year":2025,"total":40.2}]}],
                "trend":"IMPROVING","trendBasis":{"years":[2021,2023,2024,2025],"change":4.1,"tolerance":0.78375}""".formatted(id, goals));
    }

    /** An indicator without values. @param title as JSON text, {@code "Ett mått"} with its quotes */
    public static Incoming defined(String municipality, String id, long version, String title, String goals) {
        return event("defined", municipality, id, version, """
                "title":{"sv":%s,"en":null},"goals":[%s],"links":[],"unit":null,"direction":"NONE","target":null,"source":null,
                "values":[],"comparisons":[],"trend":"UNKNOWN","trendBasis":null""".formatted(title, goals));
    }

    /** A removal. */
    public static Incoming removed(String municipality, String id, long version) {
        String key = municipality + "/" + id;
        return GoalFixtures.incoming(
                TOPIC,
                key,
                version,
                "se.samverka.indicator.removed.v1",
                "{\"key\":\"%s\",\"version\":%d}".formatted(key, version));
    }

    /** An event with this part of its value; key and version are added. */
    public static Incoming event(String name, String municipality, String id, long version, String rest) {
        String value =
                "{\"version\":%d,\"municipality\":\"%s\",\"id\":\"%s\",%s}".formatted(version, municipality, id, rest);
        return GoalFixtures.incoming(
                TOPIC, municipality + "/" + id, version, "se.samverka.indicator." + name + ".v1", value);
    }
}
