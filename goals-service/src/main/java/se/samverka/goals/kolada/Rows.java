package se.samverka.goals.kolada;

import se.samverka.goals.kolada.Kolada.Figure;
import se.samverka.goals.kolada.Kolada.Row;

/** From the wire's words to ours. */
final class Rows {

    private Rows() {}

    static Row row(KoladaApi.Data data) {
        return new Row(
                data.kpi(),
                data.municipality(),
                data.period(),
                data.values().stream()
                        .map(value -> new Figure(value.gender(), value.status(), value.value(), value.deleted()))
                        .toList());
    }
}
