package se.samverka.goals.kolada;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Kolada says. Every method may end in a {@link KoladaFailure}. */
public interface Kolada {

    /** Most ids in one question. */
    int MOST = 25;

    /** Kolada's code of the country. */
    String SWEDEN = "0000";

    /**
     * Indicators and their values. One alone is asked for again when that fails; several are not.
     *
     * @param ids of indicators, at most {@link #MOST}
     * @param areas ids of municipalities and groups of them
     * @param since only what has changed since then; {@code null} = all
     */
    Fetched fetch(List<String> ids, List<String> areas, @Nullable LocalDate since);

    /** The newest group of municipalities that are like the one with this name. Asked for again when that fails. */
    Optional<Group> similarTo(String municipality);

    /** @param titles by id, of those that there are */
    record Fetched(Map<String, String> titles, List<Row> rows) {

        /** The answer to no question. */
        public static final Fetched NOTHING = new Fetched(Map.of(), List.of());

        /** Both answers as one. */
        public Fetched and(Fetched other) {
            Map<String, String> allTitles = new HashMap<>(titles);
            allTitles.putAll(other.titles);
            List<Row> allRows = new ArrayList<>(rows);
            allRows.addAll(other.rows);
            return new Fetched(allTitles, allRows);
        }
    }

    /** What there is of an indicator in an area for a year. */
    record Row(String kpi, String area, int year, List<Figure> figures) {}

    /**
     * One figure.
     *
     * @param gender T, K (women) or M
     * @param status unexplained text
     * @param value {@code null} = there is none
     * @param deleted it is no longer there
     */
    record Figure(
            String gender,
            @Nullable String status,
            @Nullable BigDecimal value,
            boolean deleted) {}

    /** A group of municipalities. */
    record Group(String id, String title) {}
}
