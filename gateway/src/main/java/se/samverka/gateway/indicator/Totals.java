package se.samverka.gateway.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Totals of others by year, oldest first, kept as small as {@link Series}. */
public final class Totals {

    private final short[] years;
    private final double[] figures;

    private Totals(List<Total> totals) {
        this.years = new short[totals.size()];
        this.figures = new double[totals.size()];
        for (int i = 0; i < years.length; i++) {
            years[i] = (short) totals.get(i).year();
            figures[i] = Figures.pack(totals.get(i).total());
        }
    }

    /** One of them. */
    public record Total(int year, BigDecimal total) {

        /** @throws NullPointerException when it has no figure: then it should not be there */
        public Total {
            Objects.requireNonNull(total, "total");
        }
    }

    /** From what an event carries. */
    @JsonCreator
    public static Totals of(List<Total> totals) {
        return new Totals(totals);
    }

    /** All of them, oldest first. */
    @JsonValue
    public List<Total> all() {
        return IntStream.range(0, years.length).mapToObj(this::at).toList();
    }

    /** The total of a year; {@code null} when there is none. */
    public @Nullable BigDecimal in(int year) {
        return all().stream()
                .filter(total -> total.year() == year)
                .map(Total::total)
                .findFirst()
                .orElse(null);
    }

    private Total at(int index) {
        return new Total(years[index], Objects.requireNonNull(Figures.unpack(figures[index])));
    }
}
