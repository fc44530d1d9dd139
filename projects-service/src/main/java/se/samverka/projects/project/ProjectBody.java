package se.samverka.projects.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.Frame;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Fields.TextBody;
import se.samverka.projects.project.DetailBody.AmountBody;
import se.samverka.projects.project.DetailBody.IopBody;
import se.samverka.projects.project.DetailBody.PartnerBody;
import se.samverka.projects.project.DetailBody.PeriodBody;
import se.samverka.projects.register.TagFields;

/**
 * A project as it is sent, and the limits it is held against; it replaces what was there. A property may be missing or
 * null: not stated.
 */
record ProjectBody(
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
        @Nullable Boolean proposedTargets) {

    private static final int NAME = 300;
    private static final int TEXT = 4_000;
    private static final int FUNDERS = 50;
    private static final int PROGRAMMES = 50;
    private static final int PARTNERS = 100;

    /** @throws se.samverka.kit.problem.Problem 400, with what was wrong before */
    Description description(Fields fields, Frame frame) {
        var name = fields.requiredText("/name", this.name, NAME);
        var kind = fields.requiredChoice("/kind", this.kind, Description.Kind.values());
        var role = fields.requiredChoice("/role", this.role, Description.Role.values());
        var summary = fields.localized("/summary", this.summary, TEXT);
        var resources = resources(fields);
        var period = Optional.ofNullable(this.period).flatMap(body -> body.span(fields, "/period"));
        var participants = participants(fields);
        var level = fields.choice("/level", this.level, Description.Level.values());
        var dimension = fields.choice("/dimension", this.dimension, Description.Dimension.values());
        var iop = Optional.ofNullable(this.iop).flatMap(body -> body.iop(fields, "/iop"));
        var links = links(fields, frame);
        fields.refuse();
        return new Description(
                name.orElseThrow(),
                kind.orElseThrow(),
                role.orElseThrow(),
                summary.orElse(null),
                resources,
                period.orElse(null),
                participants,
                level.orElse(null),
                dimension.orElse(null),
                iop.orElse(null),
                links);
    }

    private Description.Resources resources(Fields fields) {
        var funders = fields.each(
                "/funders",
                this.funders,
                FUNDERS,
                (at, funder) -> fields.required(at, funder, fields.organisation(at, funder, NAME)));
        var programmes = fields.each(
                "/programmes", this.programmes, PROGRAMMES, (at, code) -> fields.requiredText(at, code, NAME));
        var amount = Optional.ofNullable(this.amount).flatMap(body -> body.amount(fields, "/amount"));
        return new Description.Resources(
                funders, programmes, amount.orElse(null), hours(fields).orElse(null));
    }

    private Optional<Hours> hours(Fields fields) {
        try {
            return Optional.ofNullable(hours).map(Hours::new);
        } catch (IllegalArgumentException e) {
            return fields.wrong("/hours", "must be 0 to 100000000 with at most two decimals");
        }
    }

    private Description.Participants participants(Fields fields) {
        var partners = fields.each("/partners", this.partners, PARTNERS, (at, body) -> body.partner(fields, at));
        var countries = TagFields.countries(fields, "/countries", this.countries);
        return new Description.Participants(
                partners, countries, fields.unit("/unit", unit).orElse(null));
    }

    private Description.Links links(Fields fields, Frame frame) {
        return new Description.Links(
                TagFields.targets(fields, "/targets", this.targets, frame),
                TagFields.goals(fields, "/goals", this.goals),
                Boolean.TRUE.equals(proposedTargets));
    }
}
