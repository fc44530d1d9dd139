package se.samverka.projects.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.csv.RowReader;
import se.samverka.frame.Frame;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.project.Project.Decided;
import se.samverka.projects.register.ImportedRows;
import se.samverka.projects.register.NewId;
import se.samverka.projects.register.RegisterKey;

/** Takes rows of a file into the register: each is a registration, a description, or nothing new. */
@Component
class ImportedProjects implements ImportedRows {

    private final Aggregates<Project> stored;
    private final ProjectSettings settings;
    private final Clock clock;
    private final Frame frame;

    ImportedProjects(Aggregates<Project> stored, ProjectSettings settings, Clock clock, Frame frame) {
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
        this.frame = frame;
    }

    /** Ends a decision that has nothing to store. */
    private static final class NothingNew extends RuntimeException {

        private NothingNew() {
            super(null, null, false, false);
        }
    }

    @Override
    public Result check(MunicipalityCode municipality, RowReader.Numbered row) {
        String id = row.row().text(Column.ID);
        return answered(row, id, () -> {
            Versioned<Project> now = id == null
                    ? new Versioned<>("", 0, null)
                    : stored.load(key(municipality, id).toString());
            if (now.erased()) {
                throw Problem.gone("It has been erased.");
            }
            boolean changes = decide(now, row.row()).isPresent();
            return !changes ? Outcome.UNCHANGED : now.version() == 0 ? Outcome.CREATED : Outcome.CHANGED;
        });
    }

    @Override
    public Result take(MunicipalityCode municipality, RowReader.Numbered row, Idempotency request) {
        String stated = row.row().text(Column.ID);
        String id = stated == null ? NewId.of(Optional.of(request)) : stated;
        return answered(row, id, () -> {
            Command<Project> command = Command.<Project>onAny(
                            key(municipality, id).toString(), Precondition.none())
                    .repeatable(Optional.of(request));
            try {
                Written<Project> written = stored.change(command, now -> {
                    Decided decided = decide(now, row.row()).orElseThrow(NothingNew::new);
                    if (stated == null && now.version() > 0) {
                        throw Problem.conflict("This row has been taken before, too long ago to compare.");
                    }
                    return Change.of(decided.project(), decided.event().type());
                });
                return written.version() == 1 ? Outcome.CREATED : Outcome.CHANGED;
            } catch (NothingNew e) {
                return Outcome.UNCHANGED;
            }
        });
    }

    private static Result answered(RowReader.Numbered row, @Nullable String id, Supplier<Outcome> decision) {
        if (row.fault() != null) {
            return Result.refused(row.number(), null, List.of(new Error(null, row.fault())));
        }
        try {
            return new Result(row.number(), id, decision.get(), List.of());
        } catch (Problem problem) {
            if (problem.status() >= 500) {
                throw problem;
            }
            // What is no id is not kept: it may be as long as a cell, and anything.
            String kept = id != null && RegisterKey.isId(id) ? id : null;
            return Result.refused(row.number(), kept, RowErrors.of(problem));
        }
    }

    private static RegisterKey key(MunicipalityCode municipality, String id) {
        if (!RegisterKey.isId(id)) {
            throw RowErrors.wrong("/id", "must be 1-100 letters, digits and hyphens, or empty");
        }
        return new RegisterKey(municipality, id);
    }

    /** @return empty when the register says so already */
    private Optional<Decided> decide(Versioned<Project> now, Row row) {
        Moment moment = Moment.at(clock.instant(), settings.schedule());
        return now.state() == null
                ? Optional.of(register(row, moment))
                : describe(now.state(), now.version(), row, moment);
    }

    private Decided register(Row row, Moment moment) {
        RowErrors.checkNewId(row.text(Column.ID));
        Fields fields = new Fields();
        Optional<Start> start = fields.choice("/status", start(row), Start.values());
        return Project.register(read(row, fields), start.orElse(Start.PLANNED), moment);
    }

    /** What was taken out of a register as ended can be taken into another as that. */
    private static @Nullable String start(Row row) {
        String said = row.text(Column.STATUS);
        return Status.AWAITING_EVALUATION.name().equals(said) ? Start.ENDED.name() : said;
    }

    private Optional<Decided> describe(Project project, long version, Row row, Moment moment) {
        Row present = ProjectRow.of(project.description());
        Description next = read(keepingAmount(row.over(present), present), new Fields());
        RowErrors.checkStatus(row.text(Column.STATUS), project);
        if (ProjectRow.of(next).equals(present)) {
            return Optional.empty();
        }
        RowErrors.checkVersion(row.text(Column.VERSION), version);
        return Optional.of(project.describe(next, moment));
    }

    private Description read(Row row, Fields fields) {
        return RowBody.of(row, fields).description(fields, frame);
    }

    /** An amount is kept as it was written first: a spreadsheet that drops its last zero has not changed it. */
    private static Row keepingAmount(Row row, Row present) {
        String next = Objects.requireNonNullElse(row.text(Column.AMOUNT), "");
        String now = Objects.requireNonNullElse(present.text(Column.AMOUNT), "");
        boolean same = Amount.isDecimal(next)
                && Amount.isDecimal(now)
                && new BigDecimal(next).compareTo(new BigDecimal(now)) == 0;
        return same ? row.with(Column.AMOUNT, now) : row;
    }
}
