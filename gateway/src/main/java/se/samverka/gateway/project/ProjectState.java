package se.samverka.gateway.project;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.PartnerType;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.replica.PublishedState;
import se.samverka.gateway.site.Words;

/**
 * What we read of a project event: the state after the change. Schema: {@code project-state.v1}, which says what each
 * part means; {@code null} and an empty list are "not stated".
 *
 * @param changedAt when people last changed anything; {@code null} in events from before that was told
 */
public record ProjectState(
        long version,
        String municipality,
        String id,
        String name,
        ProjectKind kind,
        ProjectRole role,
        ProjectStatus status,
        @Nullable Text summary,
        List<String> funders,
        List<String> programmes,
        @Nullable Amount amount,
        @Nullable BigDecimal hours,
        @Nullable Period period,
        List<Partner> partners,
        List<String> countries,
        @Nullable String unit,
        @Nullable Level level,
        @Nullable Dimension dimension,
        @Nullable Iop iop,
        List<String> targets,
        List<Integer> goals,
        boolean proposedTargets,
        Instant registeredAt,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate evaluationDue,
        boolean evaluationOverdue,
        @Nullable Integer evaluationDaysLeft,
        @Nullable Evaluation evaluation,
        List<Transfer> transfers,
        List<Consultation> consultedLessons,
        @Nullable Waiver waiver,
        @Nullable Instant changedAt)
        implements PublishedState {

    private static final Pattern TARGET = Pattern.compile("([1-9]|1[0-7])\\.([0-9]{1,2}|[a-d])");

    /** What the schema requires must be there: an event without it is broken, and must not become half a page. */
    public ProjectState {
        requireNonNull(municipality, "municipality");
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(role, "role");
        requireNonNull(status, "status");
        requireNonNull(registeredAt, "registeredAt");
        funders = List.copyOf(funders);
        programmes = List.copyOf(programmes);
        partners = List.copyOf(partners);
        countries = List.copyOf(countries);
        targets = List.copyOf(targets);
        goals = List.copyOf(goals);
        transfers = List.copyOf(transfers);
        consultedLessons = List.copyOf(consultedLessons);
        if (!targets.stream().allMatch(target -> TARGET.matcher(target).matches())
                || !goals.stream().allMatch(goal -> goal >= 1 && goal <= 17)) {
            throw new IllegalArgumentException("targets, goals");
        }
    }

    /** Money. @param value exact decimal @param currency ISO 4217 */
    public record Amount(String value, String currency, Qualifier qualifier) {

        /** As it was stated: at most 36 000 000 kr. */
        public String in(Words words) {
            return words.of(
                    "Qualifier." + qualifier.name(),
                    words.number(new BigDecimal(value)) + "\u00a0" + words.label("Currency", currency));
        }
    }

    /** From and to, both days included. */
    public record Period(
            @Nullable LocalDate start, @Nullable LocalDate end, Precision precision) {

        /** As it was stated, no more exact: 2014–2020. */
        public String in(Words words) {
            String from = start == null ? "" : shown(start, words);
            String to = end == null ? "" : shown(end, words);
            return from.equals(to) ? from : words.of("period", from, to).strip();
        }

        private String shown(LocalDate day, Words words) {
            return switch (precision) {
                case YEAR -> Integer.toString(day.getYear());
                case MONTH -> words.month(day);
                case DAY -> words.date(day);
            };
        }
    }

    /** An organisation that takes part. @param country ISO 3166-1 alpha-2 */
    public record Partner(
            String name, @Nullable String country, @Nullable PartnerType type) {}

    /** What is special to a partnership with civil society. */
    public record Iop(List<String> criteria, @Nullable LocalDate agreementEnd) {}

    /** What came of it. */
    public record Evaluation(
            String expectedEffect,
            String observedEffect,
            String evidence,
            String repeat,
            String avoid,
            @Nullable String unexpected,
            @Nullable String continuingCost,
            @Nullable Integer startRating,
            @Nullable Integer endRating,
            Instant recordedAt) {}

    /** Knowledge offered to a unit. @param receipt {@code null} = not accepted yet @param followUpDue {@code null} = no look is expected */
    public record Transfer(
            String id,
            String receivingUnit,
            TransferForm form,
            String content,
            Instant offeredAt,
            @Nullable Receipt receipt,
            List<FollowUp> followUps,
            @Nullable LocalDate followUpDue) {}

    /** A later look at what was taken up. */
    public record FollowUp(
            LocalDate checkedOn,
            FollowUpOutcome outcome,
            @Nullable String note,
            Instant recordedAt) {}

    /** A lesson it drew on. @param lesson municipality and id */
    public record Consultation(String lesson, @Nullable String note, Instant consultedAt) {}

    /** The receiving unit's word. */
    public record Receipt(String acceptedBy, String takenUp, Instant acceptedAt) {}

    /** A signed exception from the closing gate. */
    public record Waiver(String reason, String signedBy, Instant signedAt) {}

    @Override
    public String key() {
        return municipality + "/" + id;
    }

    /** The goals it shows under: those it names, and those of the targets it names; in their order. */
    public List<Integer> shownUnder() {
        TreeSet<Integer> all = new TreeSet<>(goals);
        targets.forEach(target -> all.add(Integer.parseInt(target.substring(0, target.indexOf('.')))));
        return List.copyOf(all);
    }
}
