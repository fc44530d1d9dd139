package se.samverka.projects.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.text.LocalizedText;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;

/**
 * What a project is, in its municipality's words; whatever is {@code null} is not stated.
 *
 * @param role what the municipality is in it
 * @param dimension of sustainability it serves most
 */
record Description(
        String name,
        Kind kind,
        Role role,
        @Nullable LocalizedText summary,
        Resources resources,
        @Nullable Span period,
        Participants participants,
        @Nullable Level level,
        @Nullable Dimension dimension,
        @Nullable Iop iop,
        Links links) {

    /** Whether the closing gate and the time for an evaluation count for it. */
    boolean guarded() {
        return kind != Kind.FUNDING && kind != Kind.NETWORK && role != Role.MEMBER;
    }

    /** What it is made of, money and work kept apart. @param programmes by code where there is one, {@code ESF} */
    record Resources(
            List<String> funders,
            List<String> programmes,
            @Nullable Amount amount,
            @Nullable Hours hours) {

        Resources {
            funders = List.copyOf(funders);
            programmes = List.copyOf(programmes);
        }
    }

    /** Who takes part. @param countries beside Sweden, each once @param unit of the municipality, never a person */
    record Participants(
            List<Partner> partners,
            List<CountryCode> countries,
            @Nullable String unit) {

        Participants {
            partners = List.copyOf(partners);
            countries = countries.stream().distinct().toList();
        }
    }

    /** An organisation, or a kind of organisations, that takes part. */
    record Partner(
            String name,
            @Nullable CountryCode country,
            @Nullable PartnerType type) {}

    /** What is special to a partnership with civil society (idéburet offentligt partnerskap). */
    record Iop(List<String> criteria, @Nullable LocalDate agreementEnd) {

        Iop {
            criteria = List.copyOf(criteria);
        }
    }

    /** What it contributes to, in the frame's order. @param proposed the municipality has not confirmed it */
    record Links(List<TargetCode> targets, List<GoalNumber> goals, boolean proposed) {

        Links {
            targets = targets.stream().distinct().sorted().toList();
            goals = goals.stream().distinct().sorted().toList();
        }
    }

    /** Kind of project. */
    enum Kind {
        EU_PROJECT,
        PARTNERSHIP_IOP,
        LEADER,
        EXCHANGE,
        MENTORSHIP,
        NETWORK,
        FUNDING,
        OTHER
    }

    /** What a municipality can be in a project. */
    enum Role {
        OWNER,
        IMPLEMENTER,
        PARTICIPANT,
        FUNDER,
        MENTOR,
        MEMBER,
        NONE
    }

    /** How far it reaches. */
    enum Level {
        LOCAL,
        REGIONAL,
        NATIONAL,
        INTERNATIONAL
    }

    /** Dimension of sustainability. */
    enum Dimension {
        SOCIAL,
        ECONOMIC,
        ENVIRONMENTAL
    }
}
