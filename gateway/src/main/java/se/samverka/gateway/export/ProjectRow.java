package se.samverka.gateway.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.project.Dimension;
import se.samverka.gateway.project.Level;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectRole;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.ProjectStatus;
import se.samverka.gateway.site.Words;

/** A project as a row of a file: all that can be said of it when it is registered, and what its codes mean in Swedish. */
public final class ProjectRow {

    private static final Words SWEDISH = Words.in(Language.SV);

    private ProjectRow() {}

    /** All of it. */
    public static Row of(ProjectState project) {
        Row.Cells cells = Row.of()
                .put(Column.ID, project.id())
                .put(Column.VERSION, project.version())
                .put(Column.NAME, project.name())
                .putAll(Column.FUNDERS, project.funders())
                .putAll(Column.PROGRAMMES, project.programmes())
                .put(
                        Column.HOURS,
                        project.hours() == null ? null : project.hours().toPlainString())
                .putPartners(project.partners().stream().map(ProjectRow::parts).toList())
                .putAll(Column.COUNTRIES, project.countries())
                .put(Column.UNIT, project.unit())
                .putAll(Column.TARGETS, project.targets())
                .putAll(Column.GOALS, project.goals())
                .put(Column.PROPOSED_TARGETS, project.proposedTargets());
        putCodes(cells, project);
        putSummary(cells, project.summary());
        putAmount(cells, project.amount());
        putPeriod(cells, project.period());
        putIop(cells, project.iop());
        return cells.row();
    }

    /** Every word that can stand beside a code: a file with others is another file. */
    static String labels() {
        return Stream.of(
                        ProjectKind.values(),
                        ProjectRole.values(),
                        ProjectStatus.values(),
                        Level.values(),
                        Dimension.values())
                .flatMap(Arrays::stream)
                .map(SWEDISH::of)
                .toList()
                .toString();
    }

    private static void putCodes(Row.Cells cells, ProjectState project) {
        put(cells, Column.KIND, Column.KIND_LABEL, project.kind());
        put(cells, Column.ROLE, Column.ROLE_LABEL, project.role());
        put(cells, Column.STATUS, Column.STATUS_LABEL, project.status());
        put(cells, Column.LEVEL, Column.LEVEL_LABEL, project.level());
        put(cells, Column.DIMENSION, Column.DIMENSION_LABEL, project.dimension());
    }

    private static void put(Row.Cells cells, Column column, Column label, @Nullable Enum<?> code) {
        if (code != null) {
            cells.put(column, code.name()).put(label, SWEDISH.of(code));
        }
    }

    private static void putSummary(Row.Cells cells, @Nullable Text summary) {
        if (summary != null) {
            cells.put(Column.SUMMARY_SV, summary.sv()).put(Column.SUMMARY_EN, summary.en());
        }
    }

    private static void putAmount(Row.Cells cells, ProjectState.@Nullable Amount amount) {
        if (amount != null) {
            cells.put(Column.AMOUNT, amount.value())
                    .put(Column.AMOUNT_CURRENCY, amount.currency())
                    .put(Column.AMOUNT_QUALIFIER, amount.qualifier());
        }
    }

    private static void putPeriod(Row.Cells cells, ProjectState.@Nullable Period period) {
        if (period != null) {
            cells.put(Column.PERIOD_START, period.start())
                    .put(Column.PERIOD_END, period.end())
                    .put(Column.PERIOD_PRECISION, period.precision());
        }
    }

    private static void putIop(Row.Cells cells, ProjectState.@Nullable Iop iop) {
        if (iop != null) {
            cells.putAll(Column.IOP_CRITERIA, iop.criteria()).put(Column.IOP_AGREEMENT_END, iop.agreementEnd());
        }
    }

    private static List<@Nullable Object> parts(ProjectState.Partner partner) {
        return Arrays.asList(partner.name(), partner.country(), partner.type());
    }
}
