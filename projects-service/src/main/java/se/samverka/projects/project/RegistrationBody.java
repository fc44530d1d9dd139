package se.samverka.projects.project;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.Frame;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Fields.TextBody;
import se.samverka.projects.project.DetailBody.AmountBody;
import se.samverka.projects.project.DetailBody.IopBody;
import se.samverka.projects.project.DetailBody.PartnerBody;
import se.samverka.projects.project.DetailBody.PeriodBody;
import se.samverka.projects.project.LifeCycle.Start;

/** A new project as it is sent: what {@link ProjectBody} has, and how far it has come. */
record RegistrationBody(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String role,
        @Nullable TextBody summary,
        @Nullable List<@Nullable String> funders,
        @Nullable List<@Nullable String> programmes,
        @Nullable AmountBody amount,
        @Nullable BigDecimal hours,
        @Nullable PeriodBody period,
        @Nullable List<@Nullable PartnerBody> partners,
        @Nullable List<@Nullable String> countries,
        @Nullable String unit,
        @Nullable String level,
        @Nullable String dimension,
        @Nullable IopBody iop,
        @Nullable List<@Nullable String> targets,
        @Nullable List<@Nullable Integer> goals,
        @Nullable Boolean proposedTargets,
        @Nullable String status) {

    /** What is to be registered. */
    record Registration(Description description, Start start) {}

    /** @throws se.samverka.kit.problem.Problem 400 */
    Registration registration(Frame frame) {
        Fields fields = new Fields();
        var start = fields.choice("/status", status, Start.values());
        Description description = described().description(fields, frame);
        return new Registration(description, start.orElse(Start.PLANNED));
    }

    private ProjectBody described() {
        return new ProjectBody(
                name,
                kind,
                role,
                summary,
                funders,
                programmes,
                amount,
                hours,
                period,
                partners,
                countries,
                unit,
                level,
                dimension,
                iop,
                targets,
                goals,
                proposedTargets);
    }
}
