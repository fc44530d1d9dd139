package se.samverka.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.editor.EditorWords;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.Moderation.Decision;
import se.samverka.gateway.feedback.RejectionReason;
import se.samverka.gateway.feedback.UseKind;
import se.samverka.gateway.frame.PartnerType;
import se.samverka.gateway.goal.Basis;
import se.samverka.gateway.goal.Confidence;
import se.samverka.gateway.goal.EvidenceChange;
import se.samverka.gateway.goal.EvidenceKind;
import se.samverka.gateway.goal.GapScope;
import se.samverka.gateway.goal.StandIn;
import se.samverka.gateway.goal.Status;
import se.samverka.gateway.indicator.Direction;
import se.samverka.gateway.indicator.Others;
import se.samverka.gateway.indicator.Strand;
import se.samverka.gateway.indicator.Trend;
import se.samverka.gateway.indicator.ValueState;
import se.samverka.gateway.intake.IntakeWords;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.measuring.MeasuringWords;
import se.samverka.gateway.moderator.ModeratorWords;
import se.samverka.gateway.project.Completeness;
import se.samverka.gateway.project.Dimension;
import se.samverka.gateway.project.FollowUpOutcome;
import se.samverka.gateway.project.Level;
import se.samverka.gateway.project.Precision;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.ProjectRole;
import se.samverka.gateway.project.ProjectStatus;
import se.samverka.gateway.project.Qualifier;
import se.samverka.gateway.project.TransferForm;
import se.samverka.gateway.search.FoundKind;
import se.samverka.gateway.staff.StaffWords;
import se.samverka.kit.security.Role;

class WordsTest {

    private static final Pattern OF =
            Pattern.compile("[Ww]ords(?:\\(\\)|\\s*\\.in\\(\\w+\\))?\\s*\\.of\\(\\s*\"([A-Za-z.]+)\"\\s*[,)]");
    private static final Pattern COUNT = Pattern.compile("words(?:\\(\\))?\\s*\\.count\\(\\s*\"([A-Za-z.]+)\"\\s*,");
    private static final List<Class<? extends Enum<?>>> SPOKEN = List.of(
            Status.class,
            Basis.class,
            Confidence.class,
            GapScope.class,
            EvidenceKind.class,
            EvidenceChange.class,
            Direction.class,
            Trend.class,
            ValueState.class,
            Strand.class,
            Others.class,
            ProjectKind.class,
            ProjectRole.class,
            ProjectStatus.class,
            Level.class,
            Dimension.class,
            PartnerType.class,
            Precision.class,
            Qualifier.class,
            TransferForm.class,
            FollowUpOutcome.class,
            FoundKind.class,
            FeedbackKind.class,
            RejectionReason.class,
            Role.class,
            UseKind.class,
            Decision.class);

    /** Codes that have words of their own; others are shown as they are. */
    private static final Pattern LABELS = Pattern.compile("(Programme|Funder|Currency)\\..*");

    /** Keys that are chosen: by a condition, or by what went wrong. */
    private static final Pattern CHOSEN =
            Pattern.compile("\"((?:case|letter|project|moderate|editor|intake|work|task|form|fault)\\.[A-Za-z.]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameValues() {
        Words sv = Words.in(Language.SV);
        Words en = Words.in(Language.EN);

        assertThat(en.keys()).isEqualTo(sv.keys()).hasSizeGreaterThan(60);
        for (String key : sv.keys()) {
            assertThat(sv.of(key)).as(key).isNotBlank();
            assertThat(en.of(key)).as(key).isNotBlank();
            assertThat(en.of(key).contains("{0}")).as(key).isEqualTo(sv.of(key).contains("{0}"));
            assertThat(en.of(key).contains("{1}")).as(key).isEqualTo(sv.of(key).contains("{1}"));
        }
    }

    @Test
    void everyKeyThatIsUsedIsThereAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>(List.of("moment", "indicator.points"));
        for (String kind : List.of("missing", "later", "logIn", "forbidden", "other")) {
            used.add("problem." + kind + ".title");
            used.add("problem." + kind + ".text");
        }
        SPOKEN.forEach(words -> Arrays.stream(words.getEnumConstants())
                .forEach(word -> used.add(words.getSimpleName() + "." + word.name())));
        Arrays.stream(Status.values()).forEach(status -> used.add("meaning." + status.name()));
        ProjectQuery.sorts().forEach(sort -> used.add("sort." + sort));
        Completeness.names().forEach(name -> used.add("missing." + name));
        used.add("standIn.caution");
        for (StandIn.Code code : StandIn.Code.values()) {
            used.add("standIn.name." + code.name());
            used.add("standIn.note." + code.name());
        }
        for (ValueState state : List.of(ValueState.MISSING, ValueState.PRELIMINARY, ValueState.NOT_APPLICABLE)) {
            used.add("indicator.years." + state.name());
        }
        Set<String> counted = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            keys(OF, source).forEach(used::add);
            keys(CHOSEN, source).filter(key -> !key.endsWith(".")).forEach(used::add);
            keys(COUNT, source).forEach(counted::add);
        }
        used.removeAll(counted);
        counted.forEach(key -> used.addAll(List.of(key + ".one", key + ".many")));

        used.addAll(StaffWords.used());
        used.addAll(EditorWords.used());
        used.addAll(IntakeWords.used());
        used.addAll(MeasuringWords.used());
        used.addAll(List.of("about.accessibility", "about.data"));
        used.addAll(ModeratorWords.used());
        Arrays.stream(FeedbackStatus.values()).forEach(status -> used.add("case.status." + status.name()));
        Set<String> unlabelled = new TreeSet<>(Words.in(Language.SV).keys());
        unlabelled.removeIf(key -> LABELS.matcher(key).matches());
        assertThat(unlabelled).isEqualTo(used);
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        for (String language : List.of("sv", "en")) {
            Path file = Path.of("src/main/resources/se/samverka/gateway/site/words_" + language + ".properties");
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as("of two, one is shown where the other was meant")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aMissingKeyIsAMistake() {
        assertThatThrownBy(() -> Words.in(Language.SV).of("no.such.words"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void datesAreInTheReadersLanguageAndTimesAreSwedish() {
        Instant summer = Instant.parse("2026-07-01T22:30:00Z");

        assertThat(Words.in(Language.SV).date(LocalDate.of(2026, 11, 23))).isEqualTo("23 november 2026");
        assertThat(Words.in(Language.SV).moment(summer)).isEqualTo("2 juli 2026 kl. 00:30");
        assertThat(Words.in(Language.EN).moment(summer)).isEqualTo("2 July 2026 at 00:30");
    }

    @Test
    void figuresAreWrittenAsTheLanguageWritesThem() {
        Words sv = Words.in(Language.SV);
        Words en = Words.in(Language.EN);

        assertThat(sv.figure(new BigDecimal("41.5"), "%")).isEqualTo("41,5\u00a0%");
        assertThat(en.figure(new BigDecimal("41.5"), "%")).isEqualTo("41.5\u00a0%");
        assertThat(sv.figure(new BigDecimal("1234567.123456"))).isEqualTo("1\u00a0234\u00a0567,123456");
        assertThat(sv.figure(new BigDecimal("-0.5"))).isEqualTo("\u22120,5");
        assertThat(sv.change(new BigDecimal("3.5"), null)).isEqualTo("+3,5");
        assertThat(sv.change(new BigDecimal("14.476744"), "%")).isEqualTo("+14,5\u00a0procentenheter");
        assertThat(en.change(new BigDecimal("-0.0012345"), "kr")).isEqualTo("-0.00123\u00a0kr");
        assertThat(sv.change(new BigDecimal("123456.78"), null)).isEqualTo("+123\u00a0457");
        assertThat(sv.about(new BigDecimal("2.000000"), "%")).isEqualTo("2\u00a0procentenheter");
        assertThat(sv.stated(null, "%")).isEqualTo("Ej angivet");
    }

    @Test
    void whatIsTooLongForALinkEndsWithAWord() {
        String text = "ord ".repeat(50).strip();

        assertThat(Words.in(Language.SV).brief("Kort")).isEqualTo("Kort");
        assertThat(Words.in(Language.SV).brief(text)).hasSizeLessThan(105).endsWith("ord …");
        assertThat(Words.in(Language.SV).brief("x".repeat(200))).hasSize(102);
    }

    @Test
    void oneAndManyDiffer() {
        assertThat(Words.in(Language.SV).count("goal.targets", 1)).isEqualTo("1 delmål");
        assertThat(Words.in(Language.EN).count("goal.targets", 2)).isEqualTo("2 targets");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/jte")), Files.walk(Path.of("src/main/java")))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }
}
