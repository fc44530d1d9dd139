package se.samverka.projects.project;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.kit.text.LocalizedText;
import se.samverka.projects.project.Description.Partner;
import se.samverka.projects.register.CountryCode;

/** What is registered of a project, as a row of a file says it. */
final class ProjectRow {

    private ProjectRow() {}

    static Row of(Description project) {
        Row.Cells cells = Row.of()
                .put(Column.NAME, project.name())
                .put(Column.KIND, project.kind())
                .put(Column.ROLE, project.role())
                .put(Column.LEVEL, project.level())
                .put(Column.DIMENSION, project.dimension())
                .putPartners(project.participants().partners().stream()
                        .map(ProjectRow::parts)
                        .toList())
                .putAll(
                        Column.COUNTRIES,
                        project.participants().countries().stream()
                                .map(CountryCode::value)
                                .toList())
                .put(Column.UNIT, project.participants().unit())
                .putAll(Column.TARGETS, project.links().targets())
                .putAll(Column.GOALS, project.links().goals())
                .put(Column.PROPOSED_TARGETS, project.links().proposed());
        putSummary(cells, project.summary());
        putResources(cells, project.resources());
        putPeriod(cells, project.period());
        putIop(cells, project.iop());
        return cells.row();
    }

    private static void putSummary(Row.Cells cells, @Nullable LocalizedText summary) {
        cells.put(Column.SUMMARY_SV, summary == null ? null : summary.sv())
                .put(Column.SUMMARY_EN, summary == null ? null : summary.en());
    }

    private static void putResources(Row.Cells cells, Description.Resources resources) {
        Amount amount = resources.amount();
        cells.putAll(Column.FUNDERS, resources.funders())
                .putAll(Column.PROGRAMMES, resources.programmes())
                .put(Column.AMOUNT, amount == null ? null : amount.value())
                .put(Column.AMOUNT_CURRENCY, amount == null ? null : amount.currency())
                .put(Column.AMOUNT_QUALIFIER, amount == null ? null : amount.qualifier())
                .put(
                        Column.HOURS,
                        resources.hours() == null ? null : resources.hours().text());
    }

    private static void putPeriod(Row.Cells cells, @Nullable Span period) {
        cells.put(Column.PERIOD_START, period == null ? null : period.start())
                .put(Column.PERIOD_END, period == null ? null : period.end())
                .put(Column.PERIOD_PRECISION, period == null ? null : period.precision());
    }

    private static void putIop(Row.Cells cells, Description.@Nullable Iop iop) {
        cells.putAll(Column.IOP_CRITERIA, iop == null ? List.of() : iop.criteria())
                .put(Column.IOP_AGREEMENT_END, iop == null ? null : iop.agreementEnd());
    }

    private static List<@Nullable Object> parts(Partner partner) {
        CountryCode country = partner.country();
        return Arrays.asList(partner.name(), country == null ? null : country.value(), partner.type());
    }
}
