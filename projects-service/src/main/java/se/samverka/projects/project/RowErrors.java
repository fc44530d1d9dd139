package se.samverka.projects.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.ImportedRows.Error;

/** What is wrong in a row of a file, told by its columns. */
final class RowErrors {

    /** Most errors of a row that are told. */
    private static final int MOST = 10;

    private static final Pattern ITEM = Pattern.compile("/[A-Za-z]+(?:/[A-Za-z]+)?/(\\d+)(?:/.*)?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** A personal number stands apart from other letters and digits; in a UUID it would be chance. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9A-Za-z])(?:\\d{2})?\\d{6}-?\\d{4}(?![0-9A-Za-z])");

    private static final int GONE = 410;

    private RowErrors() {}

    static List<Error> of(Problem problem) {
        if (problem.errors().isEmpty()) {
            String column = problem.status() == GONE ? Column.ID.header() : null;
            return List.of(new Error(column, problem.detail()));
        }
        return problem.errors().stream().limit(MOST).map(RowErrors::of).toList();
    }

    private static Error of(FieldError error) {
        Matcher item = ITEM.matcher(error.pointer());
        String where = item.matches() ? "item " + (Integer.parseInt(item.group(1)) + 1) + " " : "";
        return new Error(Column.of(error.pointer()).map(Column::header).orElse(null), where + error.detail());
    }

    static Problem wrong(String pointer, String detail) {
        return Problem.invalid(List.of(new FieldError(pointer, detail)));
    }

    /** Whoever takes a register over brings its ids; they stay for good, in events too. @throws Problem when it is somebody's */
    static void checkNewId(@Nullable String id) {
        if (id != null && !UUID.matcher(id).matches() && PERSONAL.matcher(id).find()) {
            throw wrong("/id", "must not be, or have in it, a number of a person");
        }
    }

    /** A row describes a project and does not lead it through its life. @throws Problem naming the step to take */
    static void checkStatus(@Nullable String said, Project project) {
        Status now = project.life().status();
        if (said == null || said.equals(now.name())) {
            return;
        }
        boolean asRegistered = said.equals(Start.ENDED.name())
                && LifeCycle.first(Start.ENDED, project.description().guarded()) == now;
        if (!asRegistered) {
            throw wrong("/status", "must be " + now + ", which the project is, or empty; " + step(said));
        }
    }

    private static String step(String said) {
        return switch (said) {
            case "ONGOING", "CANCELLED", "CLOSED" -> "to make it " + said + ", take that transition";
            case "ENDED", "AWAITING_EVALUATION" -> "to end it, take the transition to ENDED";
            case "EVALUATED" -> "to make it EVALUATED, record its evaluation";
            case "PLANNED", "NOT_STATED" -> "no step leads back to " + said;
            default -> "an import does not change it";
        };
    }

    /** @throws Problem when somebody changed the project since the row was written */
    static void checkVersion(@Nullable String said, long now) {
        if (said != null && !said.equals(Long.toString(now))) {
            throw wrong(
                    "/version",
                    "must be " + now
                            + ", the present one, or empty; the project was changed since, so export it again");
        }
    }
}
