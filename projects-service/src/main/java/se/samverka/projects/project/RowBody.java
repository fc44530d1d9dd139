package se.samverka.projects.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Fields.TextBody;
import se.samverka.projects.project.DetailBody.AmountBody;
import se.samverka.projects.project.DetailBody.IopBody;
import se.samverka.projects.project.DetailBody.PartnerBody;
import se.samverka.projects.project.DetailBody.PeriodBody;

/**
 * A row of a file as the body of the API that it stands for, so that the same limits hold for both. What cannot even be
 * put into a body is noted as wrong at its property.
 */
final class RowBody {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern GOAL = Pattern.compile("\\d{1,9}");
    private static final int PARTS = 3;

    private final Row row;
    private final Fields fields;

    private RowBody(Row row, Fields fields) {
        this.row = row;
        this.fields = fields;
    }

    static ProjectBody of(Row row, Fields fields) {
        return new RowBody(row, fields).body();
    }

    private ProjectBody body() {
        return new ProjectBody(
                row.text(Column.NAME),
                row.text(Column.KIND),
                row.text(Column.ROLE),
                summary(),
                texts(Column.FUNDERS),
                texts(Column.PROGRAMMES),
                amount(),
                hours(),
                period(),
                partners(),
                texts(Column.COUNTRIES),
                row.text(Column.UNIT),
                row.text(Column.LEVEL),
                row.text(Column.DIMENSION),
                iop(),
                texts(Column.TARGETS),
                goals(),
                proposed());
    }

    private @Nullable TextBody summary() {
        return any(Column.SUMMARY_SV, Column.SUMMARY_EN)
                ? new TextBody(row.text(Column.SUMMARY_SV), row.text(Column.SUMMARY_EN))
                : null;
    }

    private @Nullable AmountBody amount() {
        return any(Column.AMOUNT, Column.AMOUNT_CURRENCY, Column.AMOUNT_QUALIFIER)
                ? new AmountBody(
                        row.text(Column.AMOUNT), row.text(Column.AMOUNT_CURRENCY), row.text(Column.AMOUNT_QUALIFIER))
                : null;
    }

    private @Nullable BigDecimal hours() {
        String hours = row.text(Column.HOURS);
        if (hours == null || NUMBER.matcher(hours).matches()) {
            return hours == null ? null : new BigDecimal(hours);
        }
        var unused = fields.wrong("/hours", "must be a number such as 12,5");
        return null;
    }

    private @Nullable PeriodBody period() {
        return any(Column.PERIOD_START, Column.PERIOD_END, Column.PERIOD_PRECISION)
                ? new PeriodBody(
                        row.text(Column.PERIOD_START), row.text(Column.PERIOD_END), row.text(Column.PERIOD_PRECISION))
                : null;
    }

    private List<@Nullable PartnerBody> partners() {
        List<@Nullable PartnerBody> partners = new ArrayList<>();
        for (List<String> parts : row.partners()) {
            if (parts.size() > PARTS) {
                var unused = fields.wrong("/partners/" + partners.size(), "must be name|country|type, no more parts");
            }
            partners.add(new PartnerBody(part(parts, 0), part(parts, 1), part(parts, 2)));
        }
        return partners;
    }

    private static @Nullable String part(List<String> parts, int place) {
        return place < parts.size() && !parts.get(place).isEmpty() ? parts.get(place) : null;
    }

    private @Nullable IopBody iop() {
        return any(Column.IOP_CRITERIA, Column.IOP_AGREEMENT_END)
                ? new IopBody(texts(Column.IOP_CRITERIA), row.text(Column.IOP_AGREEMENT_END))
                : null;
    }

    private List<@Nullable Integer> goals() {
        List<@Nullable Integer> goals = new ArrayList<>();
        for (String goal : row.list(Column.GOALS)) {
            // What is no number is no goal, either, and told so by whoever knows the goals.
            goals.add(GOAL.matcher(goal).matches() ? Integer.valueOf(goal) : Integer.valueOf(-1));
        }
        return goals;
    }

    private @Nullable Boolean proposed() {
        String said = row.text(Column.PROPOSED_TARGETS);
        return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true", "sant" -> true;
            case "false", "falskt" -> false;
            default -> {
                var unused = fields.wrong("/proposedTargets", "must be true or false");
                yield null;
            }
        };
    }

    private List<@Nullable String> texts(Column column) {
        return new ArrayList<>(row.list(column));
    }

    private boolean any(Column... columns) {
        for (Column column : columns) {
            if (row.text(column) != null) {
                return true;
            }
        }
        return false;
    }
}
