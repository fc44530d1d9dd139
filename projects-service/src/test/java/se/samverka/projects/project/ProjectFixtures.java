package se.samverka.projects.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.text.LocalizedText;
import se.samverka.projects.project.Description.Iop;
import se.samverka.projects.project.Description.Kind;
import se.samverka.projects.project.Description.Links;
import se.samverka.projects.project.Description.Participants;
import se.samverka.projects.project.Description.Partner;
import se.samverka.projects.project.Description.Resources;
import se.samverka.projects.project.Description.Role;
import se.samverka.projects.project.Life.Waiver;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.RegisterKey;

/** Projects and what is said of them. */
final class ProjectFixtures {

    static final Schedule SCHEDULE = new Schedule(
            Period.ofMonths(3),
            Period.ofDays(30),
            Period.ofMonths(1),
            List.of(Period.ofMonths(6), Period.ofMonths(18)));
    static final ProjectSettings SETTINGS = new ProjectSettings(
            SCHEDULE.evaluationDueAfter(),
            SCHEDULE.evaluationReminder(),
            SCHEDULE.overdueEvery(),
            SCHEDULE.followUpAfter());
    static final Moment NOW = at("2026-11-23T08:00:00Z");
    static final RegisterKey KEY = new RegisterKey(new MunicipalityCode("1781"), "p1");
    static final Waiver.Terms WAIVER = new Waiver.Terms("Enheten finns inte längre.", "Kommundirektör");

    private ProjectFixtures() {}

    /** A time, with three months until an evaluation is due and follow-ups after 6 and 18. */
    static Moment at(String time) {
        return new Moment(Instant.parse(time), SCHEDULE);
    }

    /** Of which no more is stated than must be. */
    static Description plain(Kind kind, Role role) {
        return described(kind, role, null);
    }

    static Description described(Kind kind, Role role, @Nullable Span period) {
        return new Description(
                "Återbruk",
                kind,
                role,
                null,
                new Resources(List.of(), List.of(), null, null),
                period,
                new Participants(List.of(), List.of(), null),
                null,
                null,
                null,
                new Links(List.of(), List.of(), false));
    }

    /** Inside the closing gate. */
    static Description inside() {
        return plain(Kind.EU_PROJECT, Role.OWNER);
    }

    /** Outside the closing gate. */
    static Description outside() {
        return plain(Kind.NETWORK, Role.PARTICIPANT);
    }

    /** Of which everything is stated. */
    static Description full() {
        return new Description(
                "Återbruk",
                Kind.PARTNERSHIP_IOP,
                Role.FUNDER,
                new LocalizedText("Vad det är till för", "What it is for"),
                new Resources(
                        List.of("EU", "REGION_VARMLAND"),
                        List.of("ESF"),
                        new Amount("36000000", Currency.getInstance("SEK"), Amount.Qualifier.UPPER_BOUND),
                        new Hours(new BigDecimal("12.50"))),
                new Span(LocalDate.of(2014, 1, 1), LocalDate.of(2020, 12, 31), Span.Precision.YEAR),
                new Participants(
                        List.of(
                                new Partner("Skolor", new CountryCode("PL"), PartnerType.ACADEMIA),
                                new Partner("Företag", null, null)),
                        List.of(new CountryCode("PL"), new CountryCode("GR"), new CountryCode("PL")),
                        "Skolförvaltningen"),
                Description.Level.INTERNATIONAL,
                Description.Dimension.SOCIAL,
                new Iop(List.of("Egen idé"), LocalDate.of(2027, 6, 30)),
                new Links(
                        List.of(
                                new TargetCode("16.a"),
                                new TargetCode("8.10"),
                                new TargetCode("8.2"),
                                new TargetCode("8.2")),
                        List.of(new GoalNumber(17), new GoalNumber(4), new GoalNumber(17)),
                        true));
    }

    static Span until(@Nullable LocalDate end) {
        return new Span(LocalDate.of(2014, 1, 1), end, Span.Precision.DAY);
    }

    static Project registered(Description description, Start start) {
        return Project.register(description, start, NOW).project();
    }

    static Project ongoing(Description description) {
        return registered(description, Start.ONGOING);
    }

    static Project ended(Description description) {
        return ongoing(description).move(Move.ENDED, null, NOW).project();
    }

    static Project evaluated() {
        return ended(inside()).evaluate(findings(), NOW).project();
    }

    static Project offered(Project project, String transfer) {
        return project.offer(Transfer.offered(transfer, guide(), NOW.now()), NOW)
                .project();
    }

    static Project accepted(Project project, String transfer) {
        return offered(project, transfer).accept(transfer, receipt(), NOW).project();
    }

    static Evaluation.Terms findings() {
        return new Evaluation.Terms("Väntat", "Sett", "Siffror", "Gör om", "Undvik", "Oväntat", "Kostar lite", 2, 4);
    }

    static Transfer.Terms guide() {
        return new Transfer.Terms("Tekniska förvaltningen", Transfer.Form.GUIDE, "Så gör man.");
    }

    static FollowUp.Terms look(String day, FollowUp.Outcome outcome) {
        return new FollowUp.Terms(LocalDate.parse(day), outcome, null);
    }

    static Transfer.Receipt receipt() {
        return new Transfer.Receipt("Fastighetschef", "Vägledningen gäller.", NOW.now());
    }
}
