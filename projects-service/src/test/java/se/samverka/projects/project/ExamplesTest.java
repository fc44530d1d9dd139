package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.project.ProjectFixtures.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.project.Project.Decided;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.RegisterKey;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

/** The lives of two projects, as the contract's examples tell them: what is emitted is what they show, to the letter. */
class ExamplesTest {

    private static final RegisterKey ONE = key("7d3f0c52-6a1e-4b8b-9c55-2f4e8a1d9b60");
    private static final RegisterKey OTHER = key("c1b7e0f4-93d2-4f60-8a7b-5e2d1c0f6a38");
    private static final RegisterKey THIRD = key("4b6d8f10-2c3e-4a5b-9d7f-8e0a1b2c3d4e");
    private static final String TRANSFER = "2e9d4b7a-0c31-4e5f-b6a8-91f3c7d20e54";
    private static final String AIM = "Skolornas möbler och läromedel ska användas längre.";

    private static final Description FIRST = new Description(
            "Återbruk i skolan",
            Kind.EU_PROJECT,
            Role.OWNER,
            new LocalizedText(AIM, null),
            new Resources(List.of(), List.of(), null, null),
            null,
            new Participants(List.of(), List.of(), null),
            null,
            null,
            null,
            new Links(List.of(new TargetCode("12.5")), List.of(), true));

    private static final Description SECOND = new Description(
            "Återbruk i skolan",
            Kind.EU_PROJECT,
            Role.OWNER,
            new LocalizedText(AIM, "Furniture and teaching material of the schools are to be used for longer."),
            new Resources(
                    List.of("EU"),
                    List.of("ERASMUS_PLUS"),
                    new Amount("1250000.00", Currency.getInstance("SEK"), Amount.Qualifier.APPROXIMATE),
                    new Hours(new BigDecimal("320.50"))),
            new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 10, 31), Span.Precision.DAY),
            new Participants(
                    List.of(
                            new Partner("Skolor i Lahtis", new CountryCode("FI"), PartnerType.PUBLIC),
                            new Partner("Möbelverkstäder i länet", null, PartnerType.BUSINESS)),
                    List.of(new CountryCode("FI")),
                    "Skolförvaltningen"),
            Description.Level.INTERNATIONAL,
            Description.Dimension.ENVIRONMENTAL,
            null,
            new Links(
                    List.of(new TargetCode("17.17"), new TargetCode("12.5")),
                    List.of(new GoalNumber(17), new GoalNumber(12)),
                    false));

    private static final Description PARTNERSHIP = new Description(
            "Återbruk med föreningarna",
            Kind.PARTNERSHIP_IOP,
            Role.FUNDER,
            null,
            new Resources(
                    List.of(),
                    List.of(),
                    new Amount("0", Currency.getInstance("SEK"), Amount.Qualifier.EXACT),
                    new Hours(BigDecimal.ZERO)),
            new Span(LocalDate.of(2027, 1, 1), null, Span.Precision.YEAR),
            new Participants(
                    List.of(new Partner("Föreningar i kommunen", null, PartnerType.CIVIL_SOCIETY)),
                    List.of(),
                    "Kultur- och fritidsförvaltningen"),
            Description.Level.LOCAL,
            Description.Dimension.SOCIAL,
            new Iop(List.of("Verksamheten är föreningens egen idé.", "Båda bidrar."), LocalDate.of(2028, 12, 31)),
            new Links(List.of(new TargetCode("17.17")), List.of(), false));

    private static final Evaluation.Terms FINDINGS = new Evaluation.Terms(
            "Hälften så många nya möbler som året före.",
            "En tredjedel färre nya möbler köptes.",
            "Skolornas inköp under två år.",
            "Låt vaktmästarna bestämma vad som lagas.",
            "Börja inte under terminsstarten.",
            "Eleverna ville själva laga.",
            null,
            2,
            4);

    private static final Transfer.Terms GUIDE = new Transfer.Terms(
            "Tekniska förvaltningen",
            Transfer.Form.GUIDE,
            "Så lagas möbler i stället för att bytas: en vägledning på fyra sidor.");

    private static final Transfer.Receipt.Terms RECEIPT =
            new Transfer.Receipt.Terms("Fastighetschef", "Vägledningen gäller nu för alla kommunens byggnader.");

    private static final FollowUp.Terms LOOK = new FollowUp.Terms(
            LocalDate.of(2027, 6, 7),
            FollowUp.Outcome.PARTLY,
            "Vägledningen används i skolorna, men inte i simhallen.");

    private static final String TAKEN = "Samma upplägg, men med vaktmästarna från början.";
    private static final List<RegisterKey> LESSONS = List.of(
            key("9a7c5e31-40b2-4d6f-8e1a-7b3c2d5f6e80"),
            RegisterKey.parse("0114/3f1e2d4c-5b6a-4978-8f0e-1d2c3b4a5968"));

    private @Nullable Project project;
    private long version;

    @Test
    void aProjectThatIsEvaluatedAndPassedOn() {
        emits(ONE, "registered", Project.register(FIRST, Start.PLANNED, at("2026-02-02T08:00:00Z")));
        emits(ONE, "changed", now().describe(SECOND, at("2026-02-09T08:00:00Z")));
        emits(ONE, "started", now().move(Move.ONGOING, null, at("2026-03-02T08:00:00Z")));
        emits(ONE, "ended", now().move(Move.ENDED, null, at("2026-11-10T08:00:00Z")));
        emits(ONE, "evaluated", now().evaluate(FINDINGS, at("2026-11-23T08:00:00Z")));
        Moment offered = at("2026-11-24T09:00:00Z");
        emits(ONE, "transfer-offered", now().offer(Transfer.offered(TRANSFER, GUIDE, offered.now()), offered));
        Moment accepted = at("2026-12-01T10:00:00Z");
        emits(ONE, "transfer-accepted", now().accept(TRANSFER, RECEIPT.given(accepted.now()), accepted));
        emits(ONE, "closed", now().move(Move.CLOSED, null, at("2026-12-02T08:00:00Z")));
        emits(ONE, "follow-up-due", now().remind(at("2027-06-01T08:00:00Z")).orElseThrow());
        Moment looked = at("2027-06-08T08:00:00Z");
        emits(ONE, "followed-up", now().followUp(TRANSFER, LOOK.recorded(looked.now()), looked));
        emits(ONE, "lessons-consulted", now().consult(LESSONS, TAKEN, at("2027-06-09T08:00:00Z")));
    }

    @Test
    void aProjectWhoseTimeComes() {
        project = Project.register(SECOND, Start.ENDED, at("2026-11-10T08:00:00Z"))
                .project();
        version = 1;
        emits(THIRD, "evaluation-due", now().remind(at("2027-01-01T08:00:00Z")).orElseThrow());
        project = now().remind(at("2027-01-31T08:00:00Z")).orElseThrow().project();
        version++;
        emits(
                THIRD,
                "evaluation-overdue",
                now().remind(at("2027-02-01T08:00:00Z")).orElseThrow());
    }

    @Test
    void aProjectThatComesToNothing() {
        project = Project.register(PARTNERSHIP, Start.PLANNED, at("2026-12-03T08:00:00Z"))
                .project();
        version = 1;
        emits(OTHER, "cancelled", now().move(Move.CANCELLED, null, at("2026-12-10T08:00:00Z")));
        assertThat(Contract.example(new ProjectEvent.Erased().type()))
                .isEqualTo(JsonMapper.shared().readTree("{\"key\":\"%s\",\"version\":3}".formatted(OTHER)));
    }

    private void emits(RegisterKey key, String name, Decided decided) {
        project = decided.project();
        version++;
        assertThat(decided.event().type()).isEqualTo("se.samverka.project." + name + ".v1");
        String sent = JsonMapper.shared().writeValueAsString(PublicProject.of(key, version, now()));
        assertThat(JsonMapper.shared().readTree(sent))
                .isEqualTo(Contract.example(decided.event().type()));
    }

    private Project now() {
        return Objects.requireNonNull(project);
    }

    private static RegisterKey key(String id) {
        return new RegisterKey(new MunicipalityCode("1781"), id);
    }
}
