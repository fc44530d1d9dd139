package se.samverka.projects.imports;

import java.util.List;
import se.samverka.projects.register.ImportedRows.Outcome;
import se.samverka.projects.register.ImportedRows.Result;

/** How many rows came to what. */
record Tally(int created, int changed, int unchanged, int refused) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(List<Result> results) {
        return new Tally(
                count(results, Outcome.CREATED),
                count(results, Outcome.CHANGED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED));
    }

    Tally plus(Tally other) {
        return new Tally(
                created + other.created, changed + other.changed, unchanged + other.unchanged, refused + other.refused);
    }

    int done() {
        return created + changed + unchanged + refused;
    }

    private static int count(List<Result> results, Outcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
