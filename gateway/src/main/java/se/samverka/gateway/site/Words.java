package se.samverka.gateway.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;

/** The site's own words in one language, from {@code words_sv.properties} and {@code words_en.properties}. */
public final class Words {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int BRIEF = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final Map<Language, Words> ALL = load();

    private final Language language;
    private final Properties words;

    private Words(Language language) {
        this.language = language;
        this.words = read("words_" + language.tag() + ".properties");
    }

    /** The words of a language. */
    public static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no words in " + language);
        }
        return words;
    }

    /** Of these words. */
    public Language language() {
        return language;
    }

    /**
     * The words under this key.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException when there are none: a mistake of ours
     */
    public String of(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words for a value of an enum, under {@code Status.POSITIVE} and the like. */
    public String of(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The words for so many of something, under {@code key.one} or {@code key.many}. */
    public String count(String key, int number) {
        return of(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** A day in words: 23 november 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** A number in the language's own form: 36 000 000. */
    public String number(BigDecimal number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    /** A measured figure, with all its decimals: 41,5. */
    public String figure(BigDecimal figure) {
        NumberFormat form = NumberFormat.getInstance(language.locale());
        form.setMaximumFractionDigits(Math.max(0, figure.scale()));
        return form.format(figure);
    }

    /** A figure with its unit behind it, where one is stated; the two stay on one line. */
    public String figure(BigDecimal figure, @Nullable String unit) {
        return unit == null ? figure(figure) : figure(figure) + "\u00a0" + unit;
    }

    /** A figure with its unit, or the words for one that is not stated. */
    public String stated(@Nullable BigDecimal figure, @Nullable String unit) {
        return figure == null ? of("notStated") : figure(figure, unit);
    }

    /** The beginning of a text that is too long for a link, up to the end of a word; the whole of one that is not. */
    public String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        int end = text.lastIndexOf(' ', BRIEF);
        return text.substring(0, end < BRIEF / 2 ? BRIEF : end) + " …";
    }

    /** A change with its sign and unit, as exact as people read it: +3,5 procentenheter. */
    public String change(BigDecimal change, @Nullable String unit) {
        return (change.signum() > 0 ? "+" : "") + about(change, unit);
    }

    /** A figure that was calculated, in whole numbers or with three digits that count. Between percentages are percentage points. */
    public String about(BigDecimal figure, @Nullable String unit) {
        BigDecimal rounded = figure.abs().compareTo(HUNDRED) < 0
                ? figure.round(THREE_DIGITS)
                : figure.setScale(0, RoundingMode.HALF_UP);
        return figure(rounded.stripTrailingZeros(), "%".equals(unit) ? of("indicator.points") : unit);
    }

    /** A country's name. @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /** The words for a code that may have some, {@code prefix.CODE}; the code itself where it has none. */
    public String label(String prefix, String code) {
        return words.getProperty(prefix + "." + code, code);
    }

    /** A month in words: november 2026. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(day);
    }

    /** A moment as the clock shows it in Sweden, to the minute. */
    public String moment(Instant moment) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm", language.locale());
        return of("moment", date(LocalDate.ofInstant(moment, SWEDEN)), clock.format(moment.atZone(SWEDEN)));
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Map<Language, Words> load() {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Words(language));
        }
        return all;
    }

    private static Properties read(String file) {
        try (InputStream bytes = Words.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + file);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
