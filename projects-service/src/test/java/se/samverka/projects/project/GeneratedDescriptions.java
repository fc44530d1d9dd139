package se.samverka.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.Frame;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.text.LocalizedText;
import se.samverka.projects.project.Description.Iop;
import se.samverka.projects.project.Description.Links;
import se.samverka.projects.project.Description.Participants;
import se.samverka.projects.project.Description.Partner;
import se.samverka.projects.project.Description.Resources;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;

/** Descriptions within all limits, of which more or less is stated, with texts that CSV and spreadsheets could trip over. */
final class GeneratedDescriptions {

    private static final List<String> ATOMS = List.of(
            "=",
            "+",
            "-",
            "\t",
            "\r",
            "\n",
            "'",
            "\"",
            ";",
            ",",
            "|",
            "\\",
            "\\n",
            " ",
            "\u00A0",
            "a",
            "Återbruk",
            "ö",
            "1",
            "😀");

    private final SplittableRandom random;
    private final Frame frame;

    GeneratedDescriptions(long seed, Frame frame) {
        this.random = new SplittableRandom(seed);
        this.frame = frame;
    }

    Description next() {
        return new Description(
                text(),
                any(Description.Kind.values()),
                any(Description.Role.values()),
                maybe(() -> new LocalizedText(text(), maybe(this::text))),
                new Resources(several(this::text), several(this::text), maybe(this::amount), maybe(this::hours)),
                maybe(this::span),
                new Participants(several(this::partner), several(this::country), maybe(this::text)),
                maybe(() -> any(Description.Level.values())),
                maybe(() -> any(Description.Dimension.values())),
                maybe(() -> new Iop(several(this::text), maybe(this::day))),
                new Links(
                        several(this::target),
                        several(() -> new GoalNumber(1 + random.nextInt(17))),
                        random.nextBoolean()));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(ATOMS.get(random.nextInt(ATOMS.size())));
        }
        return text.toString().isBlank() ? text + "x" : text.toString();
    }

    private Amount amount() {
        String decimals = List.of("", ".5", ".50", ".05").get(random.nextInt(4));
        return new Amount(
                random.nextLong(1_000_000_000_000_000L) + decimals,
                Currency.getInstance("SEK"),
                any(Amount.Qualifier.values()));
    }

    private Hours hours() {
        return new Hours(BigDecimal.valueOf(random.nextLong(10_000_000_000L), 2));
    }

    private Span span() {
        LocalDate start = day();
        return switch (random.nextInt(3)) {
            case 0 -> new Span(start, null, any(Span.Precision.values()));
            case 1 -> new Span(null, start, any(Span.Precision.values()));
            default -> new Span(start, start.plusDays(random.nextInt(3000)), any(Span.Precision.values()));
        };
    }

    private LocalDate day() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000));
    }

    private Partner partner() {
        return new Partner(text(), maybe(this::country), maybe(() -> any(PartnerType.values())));
    }

    private CountryCode country() {
        return new CountryCode(any(new String[] {"PL", "GR", "NO", "SE", "UG"}));
    }

    private TargetCode target() {
        List<TargetCode> targets = frame.targetsOf(new GoalNumber(1 + random.nextInt(17)));
        return targets.get(random.nextInt(targets.size()));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) > 0 ? value.get() : null;
    }

    private <T> List<T> several(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }
}
